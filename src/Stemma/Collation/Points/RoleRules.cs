namespace Stemma.Collation;

/// <summary>Compares two roles that reports give to one person: a person may have several, so they never conflict.</summary>
static class RoleRules
{
    public static PairVerdict Compare(Statement first, Statement second)
    {
        if (first.Value == second.Value)
            return new(Verdict.Agree, "the same role");
        var (shorter, longer) = first.Value.Length <= second.Value.Length ? (first.Value, second.Value) : (second.Value, first.Value);
        return longer.EndsWith(" " + shorter, StringComparison.Ordinal) || longer.StartsWith(shorter + " ", StringComparison.Ordinal)
            ? new(Verdict.Refine, "one role is told more fully")
            : new(Verdict.Refine, "another role of the same person");
    }
}
