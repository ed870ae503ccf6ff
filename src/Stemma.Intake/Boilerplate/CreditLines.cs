using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Knows the lines that say who wrote, sent or helped: "(Reporting by …)", "Reuters", "By Ann Lee".</summary>
static class CreditLines
{
    const int MostWords = 60;

    static readonly FrozenSet<string> _agencies = WordTable.Set("agencies.tsv");
    static readonly FrozenSet<string> _longAgencies = WordTable.Set("agency-names.tsv");

    internal static RemovalReason? Reason(string line)
    {
        var words = Words.Count(line);
        if (words > MostWords)
            return null;
        if (IsAgency(line.Trim('(', ')', '.', ' ', '-', '–', '—')) && words <= 4)
            return RemovalReason.Credit;
        if (words <= 5 && line.Contains('(') && IsDesk(line))
            return RemovalReason.Credit;
        if (words <= 8 && line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && Words.Capitalised(line) > 0.7
            && !Words.EndsSentence(line) && !line.Any(char.IsDigit))
            return RemovalReason.Author;
        if (words <= 40 && line.Contains("contributed to this ", StringComparison.OrdinalIgnoreCase))
            return NamesAgency(line) ? RemovalReason.Credit : RemovalReason.Author;
        return words <= 30 && IsFollow(line) ? RemovalReason.Author : null;
    }

    /// <summary>Whether a whole text is the name of an agency.</summary>
    internal static bool IsAgency(string text) => _agencies.Contains(text) || _longAgencies.Contains(text);

    /// <summary>"jm/dm (AFP, dpa)": the initials of a desk and the agencies it used.</summary>
    static bool IsDesk(string line)
    {
        var open = line.IndexOf('(');
        return open <= 12 && line.EndsWith(')') && line[(open + 1)..^1]
            .Split([',', '/', ' '], StringSplitOptions.RemoveEmptyEntries).All(IsAgency);
    }

    static bool NamesAgency(string line) => _longAgencies.Any(name => line.Contains(name, StringComparison.Ordinal))
        || line.Split([' ', ',', '.', '(', ')']).Any(_agencies.Contains);

    static bool IsFollow(string line) => line.StartsWith("Follow ", StringComparison.Ordinal)
        && (line.Contains("Twitter", StringComparison.Ordinal) || line.Contains("Facebook", StringComparison.Ordinal)
            || line.Contains("Instagram", StringComparison.Ordinal));
}
