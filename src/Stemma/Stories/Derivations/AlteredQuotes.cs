namespace Stemma.Stories;

/// <summary>Finds a sentence in quotation marks whose words were changed: a trace of a text that went through another language.</summary>
static class AlteredQuotes
{
    /// <summary>A quotation is looked at when so many words before the change are the same.</summary>
    const int LeastCommon = 4;

    /// <summary>So many words may be changed before both agree again.</summary>
    const int MostChanged = 3;

    /// <summary>The words that only this report has where at least two others agree on different ones.</summary>
    public static Evidence? Find(Report report, ReportSet reports)
    {
        foreach (var (start, end) in QuotedRuns(report.Words))
        {
            for (var place = start + LeastCommon; place + 1 < end; place++)
            {
                var votes = reports.Reports.Where(other => other != report)
                    .Select(other => Following(other.Words, report.Words, place))
                    .OfType<ulong>().ToList();
                var other = votes.GroupBy(vote => vote).MaxBy(group => group.Count());
                if (other is not null && other.Count() > 1 && !votes.Contains(report.Words.Hash(place)))
                    return new(
                        "words inside quotation marks differ from those that other reports agree on, as after translation",
                        report.At(report.Words.Span(start, end)));
            }
        }

        return null;
    }

    /// <summary>
    /// The word that another report quotes after the same words, where both agree again soon after; null where it does not
    /// quote them, or goes on otherwise.
    /// </summary>
    static ulong? Following(WordSequence other, WordSequence words, int place)
    {
        var before = words.Hash(place - 1);
        for (var i = other.After(before, LeastCommon); i < other.Count; i = other.After(before, i + 1))
        {
            if (!other.IsQuoted(i))
                continue;
            var common = 1;
            while (common < LeastCommon && other.Hash(i - 1 - common) == words.Hash(place - 1 - common))
                common++;
            if (common == LeastCommon && other.IsQuoted(i - LeastCommon) && MeetAgain(other, i, words, place))
                return other.Hash(i);
        }

        return null;
    }

    /// <summary>Whether two words in a row are the same on both sides, at most three words later.</summary>
    static bool MeetAgain(WordSequence other, int place, WordSequence words, int here)
    {
        for (var mine = here; mine <= here + MostChanged && mine + 1 < words.Count; mine++)
        {
            for (var its = place; its <= place + MostChanged && its + 1 < other.Count; its++)
            {
                if (words.IsQuoted(mine + 1) && other.IsQuoted(its + 1)
                    && words.Hash(mine) == other.Hash(its) && words.Hash(mine + 1) == other.Hash(its + 1))
                    return true;
            }
        }

        return false;
    }

    static IEnumerable<(int Start, int End)> QuotedRuns(WordSequence words)
    {
        for (var start = 0; start < words.Count; start++)
        {
            if (!words.IsQuoted(start))
                continue;
            var end = start;
            while (end < words.Count && words.IsQuoted(end))
                end++;
            if (end - start > LeastCommon)
                yield return (start, end);
            start = end;
        }
    }
}
