namespace Stemma.Stories;

/// <summary>The reports of one story, and what each two of them share.</summary>
sealed class ReportSet
{
    readonly Dictionary<(int Here, int There), ReportPair> _pairs = [];

    public ReportSet(Story story, SourceTable sources)
    {
        Reports = [.. story.Reports.DistinctBy(reading => reading.Article.Id).Select((reading, index) => new Report(reading, index, sources))];
        var runs = new RunReports();
        foreach (var here in Reports)
        {
            foreach (var there in runs.Add(here).Select(index => Reports[index]))
            {
                if (ReportPair.Of(here, there) is not { } pair)
                    continue;
                _pairs[(here.Index, there.Index)] = pair;
                _pairs[(there.Index, here.Index)] = pair.Turned();
            }
        }
    }

    public ImmutableArray<Report> Reports { get; }

    public ReportPair? Pair(Report here, Report there) => _pairs.GetValueOrDefault((here.Index, there.Index));

    /// <summary>The pairs of a report with every other that shares a passage, in the order of the others.</summary>
    public IEnumerable<ReportPair> PairsOf(Report here) =>
        Reports.Select(there => Pair(here, there)).OfType<ReportPair>();
}
