using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Says of each change whether Stemma shows it as a difference, and what else it then shows.</summary>
sealed class PlantedScorer(ArticleReader reader, StoryCollator collator)
{
    readonly Dictionary<string, (ImmutableSortedDictionary<string, ArticleReading> Readings, StoryCollation Collation)> _plain = [];

    public static PlantedScorer Load()
    {
        var reader = new ArticleReader(Analyzer.Load());
        return new(reader, new StoryCollator(Lexicon.Load()));
    }

    public PlantedResult Score(PlantedStory story, PlantedChange change)
    {
        var (readings, before) = Plain(story);
        var changed = readings.SetItem(change.Fact.Report, reader.Read(change.Article));
        var differences = new PlantedDifferences(story, change, before);
        return differences.In(collator.Collate(Story.Of(changed.Values)));
    }

    /// <summary>The story without a change.</summary>
    public StoryCollation CollationOf(PlantedStory story) => Plain(story).Collation;

    (ImmutableSortedDictionary<string, ArticleReading> Readings, StoryCollation Collation) Plain(PlantedStory story)
    {
        if (!_plain.TryGetValue(story.Name, out var plain))
        {
            var readings = story.Articles.ToImmutableSortedDictionary(pair => pair.Key, pair => reader.Read(pair.Value));
            _plain[story.Name] = plain = (readings, collator.Collate(Story.Of(readings.Values)));
        }

        return plain;
    }
}

/// <summary>What became of one change.</summary>
/// <param name="IsFound">Whether a conflict, an update or a drift shows it against a report that tells the fact.</param>
/// <param name="Others">What else is in conflict now and was not before.</param>
sealed record PlantedResult(bool IsFound, ImmutableArray<string> Others);
