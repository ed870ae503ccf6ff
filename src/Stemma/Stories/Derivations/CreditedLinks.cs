namespace Stemma.Stories;

/// <summary>The derivations that a report itself declares: its credit as a whole, and the passages it credits.</summary>
static class CreditedLinks
{
    /// <summary>A credited passage with so many quoted words is held to be copied, not told in other words.</summary>
    const int QuotedWordsOfCopy = 5;

    public static IEnumerable<Link> Of(Report report, ReportSet reports)
    {
        if (report.Whole is { } whole)
            yield return OfWhole(report, whole, reports);
        foreach (var group in report.Credits
            .Where(credit => credit.Passage is not null && credit.Source.Id != report.Whole?.Source.Id)
            .GroupBy(credit => credit.Source))
        {
            yield return OfPassages(report, group.Key, [.. group]);
        }
    }

    static Link OfWhole(Report report, Credit whole, ReportSet reports)
    {
        var fullest = reports.PairsOf(report)
            .Where(pair => pair.There.Agency?.Id == whole.Source.Id)
            .MaxBy(pair => pair.Reuse.OwnWords);
        var altered = whole.Form == CreditForm.Text ? AlteredQuotes.Find(report, reports) : null;
        var certainty = whole.IsCertain ? DerivationCertainty.Certain : DerivationCertainty.Likely;
        var evidence = report.Credits
            .Where(credit => credit.Passage is null && credit.Source.Id == whole.Source.Id)
            .Select(credit => new Evidence(credit.Reason, credit.Place is { } place ? report.At(place) : null));
        return new()
        {
            Report = report,
            Source = whole.Source,
            IsMain = true,
            Kind = altered is null ? Kinds.OfCredited(report, whole, fullest) : DerivationKind.Translation,
            Share = 1,
            Certainty = certainty,
            SharesOrigin = certainty,
            Passages = fullest is null ? [] : Link.Shared(fullest, fullest.Reuse.Passages),
            Evidence = altered is null ? [.. evidence] : [.. evidence, altered],
        };
    }

    static Link OfPassages(Report report, NewsSource source, ImmutableArray<Credit> credits)
    {
        var passages = credits.Select(credit => credit.Passage!.Value).Distinct().ToImmutableArray();
        var words = passages.Sum(passage => Range(report, passage).Count());
        var quoted = passages.Sum(passage => Range(report, passage).Count(report.Words.IsQuoted));
        return new()
        {
            Report = report,
            Source = source,
            Kind = quoted >= QuotedWordsOfCopy ? DerivationKind.Copy : DerivationKind.Summary,
            Share = (double)words / Math.Max(1, report.Words.Count),
            Passages = [.. passages.Select(passage => new SharedPassage(passage, null))],
            Evidence = [.. credits.Select(credit => new Evidence(credit.Reason, report.At(credit.Place!.Value)))],
        };
    }

    static IEnumerable<int> Range(Report report, TextSpan span)
    {
        var (first, end) = (report.Words.WordAt(span.Start), report.Words.WordAt(span.End - 1));
        return Enumerable.Range(first, Math.Max(0, Math.Min(end + 1, report.Words.Count) - first));
    }
}
