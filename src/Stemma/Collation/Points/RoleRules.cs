using System.Collections.Frozen;

namespace Stemma.Collation;

/// <summary>Compares two roles that reports give to one person: a person may have several, so they never conflict.</summary>
/// <remarks>Names are compared, too, where <see cref="NameStatements"/> found that two of them are of one person.</remarks>
static class RoleRules
{
    static readonly FrozenSet<string> _pronouns = FrozenSet.Create(StringComparer.Ordinal, "her", "his", "its", "my", "our", "their");

    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (first.Value == second.Value || (first.Person == second.Person && AreOfOneOwner(first.Value, second.Value)))
            return new(Verdict.Agree, "the same role");
        if (first.Person != second.Person)
            return new(Verdict.Conflict, "one person, two names");
        return IsFuller(first.Value, second.Value) || IsFuller(second.Value, first.Value)
            ? new(Verdict.Refine, "one role is told more fully")
            : new(Verdict.Refine, "another role of the same person");
    }

    /// <summary>"Her lawyer", "Lorn's lawyer": the pronoun may stand for the name; two names are two.</summary>
    static bool AreOfOneOwner(string first, string second) =>
        RoleOf(first) is var (owner, role) && RoleOf(second) is var (other, same) && role == same
        && (owner == other || _pronouns.Contains(owner) || _pronouns.Contains(other));

    /// <summary>Whose somebody is, and what; a role without an owner is all role.</summary>
    static (string Owner, string Role) RoleOf(string value)
    {
        var words = value.Replace('\u2019', '\'').Split(' ');
        var owner = Array.FindIndex(words, word => word.EndsWith("'s", StringComparison.Ordinal) || _pronouns.Contains(word));
        return (string.Join(' ', words[..(owner + 1)]), string.Join(' ', words[(owner + 1)..]));
    }

    static bool IsFuller(string longer, string shorter) =>
        longer.EndsWith(" " + shorter, StringComparison.Ordinal) || longer.StartsWith(shorter + " ", StringComparison.Ordinal);
}
