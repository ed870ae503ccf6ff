namespace Stemma.Stories;

/// <summary>The reports of one story, and what each two of them share.</summary>
sealed class ReportSet
{
    /// <summary>The pairs of each report, in the order of the others.</summary>
    readonly List<ReportPair>[] _pairs;

    public ReportSet(Story story, SourceTable sources)
    {
        Reports = [.. story.Reports.DistinctBy(reading => reading.Article.Id).Select((reading, index) => new Report(reading, index, sources))];
        _pairs = [.. Reports.Select(_ => new List<ReportPair>())];
        var runs = new RunReports();
        foreach (var here in Reports)
        {
            foreach (var (there, shared) in runs.Add(here.Grams).Index())
            {
                if (shared.Count == 0 || ReportPair.Of(here, Reports[there], shared) is not { } pair)
                    continue;
                _pairs[here.Index].Add(pair);
                _pairs[there].Add(pair.Turned());
            }
        }
    }

    public ImmutableArray<Report> Reports { get; }

    /// <summary>The pairs of a report with every other that shares a passage, in the order of the others.</summary>
    public IReadOnlyList<ReportPair> PairsOf(Report here) => _pairs[here.Index];
}
