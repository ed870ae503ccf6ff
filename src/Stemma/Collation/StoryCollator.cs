using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Collates one story: who reports it, what is agreed and disputed, who said what, what happened when.</summary>
/// <remarks>Shared by threads: it holds only what never changes.</remarks>
public sealed class StoryCollator(Lexicon lexicon)
{
    /// <summary>By which weights statements are held to be of one thing. Default those that are shipped.</summary>
    internal AlignmentModel? Alignment { get; init; }

    /// <summary>Who is known as an agency or an outlet, and which outlets are of one house. Default what is shipped.</summary>
    public SourceTable Sources { get; init; } = SourceTable.Shipped;

    public StoryCollation Collate(Story story) => Collate(story, []);

    /// <summary>The same under what people have decided; each ruling counts where its passages are found.</summary>
    public StoryCollation Collate(Story story, ImmutableArray<Ruling> rulings)
    {
        var dated = Dated(story);
        var lineage = LineageFinder.Find(dated, rulings, Sources);
        var entities = EntityMerger.Merge(dated, rulings);
        var vocabulary = Vocabulary.Of(lexicon, dated);
        var utterances = UtteranceAligner.Align(dated, entities, vocabulary);
        var points = new PointFinder(dated, entities, vocabulary, Alignment ?? AlignmentModel.Shipped)
            .Find(lineage, new(dated, rulings));
        return new StoryCollation(dated, lineage)
        {
            Title = StoryTitle.Of(dated),
            Points = [.. points.Select(found => found.Point)],
            Utterances = utterances,
            People = entities.Of(NameKind.Person),
            Organizations = entities.Of(NameKind.Organization),
            Places = entities.Of(NameKind.Place),
            Timeline = TimelineBuilder.Build(points),
            Facts = FactFinder.Find(dated, entities),
            Gaps = [.. GapFinder.Find(story, dated, lineage), .. entities.Gaps],
        };
    }

    /// <summary>Reports without a date are read again under the one that their story allows.</summary>
    internal static Story Dated(Story story)
    {
        if (StoryDating.Infer(story) is not { } inferred)
            return story;
        return story with
        {
            Reports = [.. story.Reports.Select(reading =>
                reading.Article.Published is null ? StoryDating.Weakened(ArticleReader.Anchored(reading, inferred)) : reading)],
        };
    }
}
