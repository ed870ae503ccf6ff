namespace Stemma.Collation;

/// <summary>Compares two roles that reports give to one person: a person may have several, so they never conflict.</summary>
/// <remarks>Names are compared, too, where <see cref="NameStatements"/> found that two of them are of one person.</remarks>
static class RoleRules
{
    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (first.Value == second.Value)
            return new(Verdict.Agree, "the same role");
        if (first.Person != second.Person)
            return new(Verdict.Conflict, "one person, two names");
        return IsFuller(first.Value, second.Value) || IsFuller(second.Value, first.Value)
            ? new(Verdict.Refine, "one role is told more fully")
            : new(Verdict.Refine, "another role of the same person");
    }

    static bool IsFuller(string longer, string shorter) =>
        longer.EndsWith(" " + shorter, StringComparison.Ordinal) || longer.StartsWith(shorter + " ", StringComparison.Ordinal);
}
