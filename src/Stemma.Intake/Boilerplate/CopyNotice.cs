using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Tells a notice on copyright by what it forbids: several ways of copying a text at once.</summary>
static class CopyNotice
{
    const int LeastVerbs = 2;

    static readonly FrozenSet<string> _verbs = WordTable.Set("copying-verbs.tsv");

    /// <param name="rest">What is forbidden, in lower case: what follows "may not be".</param>
    internal static bool Is(string rest) =>
        rest.Split([' ', ',', '.', ';', '/'], StringSplitOptions.RemoveEmptyEntries).Count(_verbs.Contains) >= LeastVerbs;
}
