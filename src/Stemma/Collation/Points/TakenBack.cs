using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Tells which figures a report gives only to say that they no longer hold: "209, not 212", "up from 40".</summary>
static class TakenBack
{
    /// <summary>What stands right before such a figure, and whether it takes back a count only.</summary>
    static readonly FrozenDictionary<string, bool> _before = WordList.Rows("figures-taken-back.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1] == "count", StringComparer.OrdinalIgnoreCase);

    /// <summary>What a sentence says that tells of an older report.</summary>
    static readonly ImmutableArray<string> _olderReports = [.. WordList.Words("older-reports.tsv", StringComparer.OrdinalIgnoreCase)];

    public static bool Holds(ArticleReading reading, Quantity quantity)
    {
        var sentence = Sentences.Around(reading.Analysis, quantity.Span) ?? quantity.Span;
        return Takes(WordsBefore(reading.Analysis, quantity.Span, 1), quantity) || Takes(WordsBefore(reading.Analysis, quantity.Span, 2), quantity)
            || TellsOfOlderReport(reading.Article[sentence]);
    }

    /// <summary>"12 dead rather than 15" corrects; "30 percent instead of 25" tells how it might be, and "not one is left" takes nothing back.</summary>
    static bool Takes(string before, Quantity quantity) =>
        _before.TryGetValue(before, out var isOfCounts) && (!isOfCounts || (quantity.Kind is QuantityKind.Count && quantity.Value.Low > 1));

    /// <summary>"209, not 212": the report itself says that both are figures of one thing.</summary>
    public static bool TakesBack(Statement first, Statement second) =>
        first.IsTakenBack != second.IsTakenBack && (first.Report, first.Sentence) == (second.Report, second.Sentence);

    /// <summary>Whether words tell of what was reported before: "our report", "an earlier version".</summary>
    public static bool TellsOfOlderReport(ReadOnlySpan<char> words)
    {
        foreach (var phrase in _olderReports)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    static string WordsBefore(Analysis analysis, TextSpan number, int count)
    {
        var token = analysis.TokenAt(number.Start);
        return token < count ? "" : string.Join(
            ' ', Enumerable.Range(token - count, count).Select(index => analysis[analysis.Tokens[index]].ToString()));
    }
}
