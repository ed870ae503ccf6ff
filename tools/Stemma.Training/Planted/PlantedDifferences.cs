using Stemma.Collation;

namespace Stemma.Training;

/// <summary>The differences of a story in which one fact was made wrong, against those of the story as it was.</summary>
sealed class PlantedDifferences(PlantedStory story, PlantedChange change, StoryCollation before)
{
    readonly ArticleId _changed = change.Article.Id;

    /// <summary>A change of a name shows where the name stands, and at the words that its bearer says.</summary>
    readonly ImmutableArray<TextSpan> _places = [.. change.Places];

    public PlantedResult In(StoryCollation after)
    {
        var points = after.Points.Where(IsDifference).ToList();
        var quotes = after.Utterances.Where(utterance => utterance.Verdict is DriftVerdict.Drifted).ToList();
        var isFound = points.Any(Shows) || quotes.Any(Shows);
        var others = points.Where(point => !Shows(point) && !WasThere(point)).Select(TextOf)
            .Concat(quotes.Where(quote => !Shows(quote) && !WasThere(quote)).Select(TextOf));
        return new(isFound, [.. others]);
    }

    static bool IsDifference(Point point) => point.Verdict is Verdict.Conflict or Verdict.Update;

    /// <summary>Two values: one where the change is, another where a report tells the fact as it was.</summary>
    bool Shows(Point point) => point.Readings.Any(wrong => wrong.Mentions.Any(IsChanged)
        && point.Readings.Any(right => right.Value != wrong.Value && right.Mentions.Any(IsFact)));

    bool Shows(Utterance utterance) =>
        (utterance.Mentions.Any(IsChanged) && utterance.Mentions.Any(IsFact))
        || (change.Fact.Kind is PlantedKind.Name
            && utterance.Changes.Any(word => word.Operation is WordingOperation.Speaker)
            && utterance.Mentions.Any(mention => mention.Passage.Article == _changed
                && mention.Attribution is { Name: var name } && NewWords.Any(name.Contains)));

    IEnumerable<string> NewWords => change.Edits.Select(edit => edit.Words).Distinct();

    bool IsChanged(Mention mention) =>
        mention.Passage.Article == _changed && _places.Any(mention.Passage.Span.Overlaps);

    /// <summary>Whether another report tells the fact there.</summary>
    bool IsFact(Mention mention) => story.Facts.Any(fact =>
        fact.Name == change.Fact.Name && fact.Report != change.Fact.Report
        && story.Articles[fact.Report] is var article && mention.Passage.Article == article.Id
        && (mention.Passage.Span.Overlaps(fact.Span) || IsSameName(article, fact, mention)));

    bool IsSameName(Article article, PlantedFact fact, Mention mention) =>
        change.Fact.Kind is PlantedKind.Name
        && article[mention.Passage.Span].Contains(article[fact.Span], StringComparison.Ordinal);

    /// <summary>Whether the story as it was had this difference, by two of its passages.</summary>
    bool WasThere(Point point) => before.Points.Where(IsDifference)
        .Any(old => Shared(point.Readings.SelectMany(reading => reading.Mentions),
            old.Readings.SelectMany(reading => reading.Mentions)) >= 2);

    bool WasThere(Utterance utterance) => before.Utterances
        .Where(old => old.Verdict is DriftVerdict.Drifted)
        .Any(old => Shared(utterance.Mentions, old.Mentions) >= 2);

    int Shared(IEnumerable<Mention> now, IEnumerable<Mention> old)
    {
        var places = old.Select(mention => mention.Passage).Select(passage => passage.Article == _changed
            ? passage with { Span = change.Moved(passage.Span) } : passage).ToList();
        return now.Count(mention => places.Any(place =>
            place.Article == mention.Passage.Article && place.Span.Overlaps(mention.Passage.Span)));
    }

    static string TextOf(Point point) =>
        $"{point.Verdict} {point.Kind} \"{point.About}\": {string.Join(" | ", point.Readings.Select(reading => reading.Value))}";

    static string TextOf(Utterance utterance) =>
        $"drift of {utterance.SpeakerName}: {string.Join(", ", utterance.Changes.Select(word => word.Operation))}";
}
