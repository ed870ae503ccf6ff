namespace Stemma.Stories;

/// <summary>The reports of one story, and what each two of them share.</summary>
sealed class ReportSet
{
    readonly Dictionary<(int Here, int There), ReportPair> _pairs = [];

    public ReportSet(Story story, SourceTable sources)
    {
        Reports = [.. story.Reports.DistinctBy(reading => reading.Article.Id).Select((reading, index) => new Report(reading, index, sources))];
        foreach (var here in Reports)
        {
            for (var i = 0; i < here.Index; i++)
            {
                if (ReportPair.Of(here, Reports[i]) is not { } pair)
                    continue;
                _pairs[(here.Index, i)] = pair;
                _pairs[(i, here.Index)] = pair.Turned();
            }
        }
    }

    public ImmutableArray<Report> Reports { get; }

    public ReportPair? Pair(Report here, Report there) => _pairs.GetValueOrDefault((here.Index, there.Index));

    /// <summary>The pairs of a report with every other that shares a passage, in the order of the others.</summary>
    public IEnumerable<ReportPair> PairsOf(Report here) =>
        Reports.Select(there => Pair(here, there)).OfType<ReportPair>();
}
