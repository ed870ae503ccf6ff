using Stemma.Collation;
using Stemma.Language;
using Stemma.Reports;

namespace Stemma.Store;

/// <summary>What a collation found, ready to be kept: its document is written and packed before the desk is locked for it.</summary>
public sealed record CollatedStory
{
    /// <param name="report">What was found.</param>
    /// <param name="models">What the articles were read with.</param>
    /// <param name="revision">The state of the story that was collated.</param>
    public CollatedStory(StoryReport report, AnalyzerConfiguration models, long revision)
    {
        (Report, Models, Revision) = (report, models, revision);
        Document = Packing.Packed(output => new StoryJsonWriter().Write(CollationReport.Of(report), output));
    }

    /// <summary>What changed from version to version of its articles.</summary>
    public ImmutableArray<ArticleRevision> Revisions { get; init; } = [];

    internal StoryReport Report { get; }
    internal AnalyzerConfiguration Models { get; }
    internal long Revision { get; }
    internal byte[] Document { get; }
    internal string Id => Report.Collation.Story.Id;
}
