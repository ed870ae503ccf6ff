using Stemma.Language;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds that reports give the same words to different people.</summary>
static class SpeakerChanges
{
    /// <summary>One change for each report that names another person than the first one that names any.</summary>
    /// <param name="story">The reports.</param>
    /// <param name="people">Who is who in them.</param>
    /// <param name="quotes">The quotations of one utterance, as its mentions have them.</param>
    public static IEnumerable<WordingChange> Between(Story story, StoryEntities people, ImmutableArray<QuotedWords> quotes)
    {
        var named = quotes.Index().Where(quote => quote.Item.IsDirect && IsPerson(people, quote.Item)).ToList();
        foreach (var (index, quote) in named.DistinctBy(quote => quote.Item.Report).Skip(1))
        {
            var (first, other) = named[0];
            if (quote.SpeakerId != other.SpeakerId && !Names(story, people, quote.Report, other) && !Names(story, people, other.Report, quote))
                yield return new(
                    first, index, WordingOperation.Speaker, other.Source.Speaker.Mention!.Value, quote.Source.Speaker.Mention!.Value);
        }
    }

    static bool IsPerson(StoryEntities people, QuotedWords quote) =>
        quote.Source.Speaker.Mention is not null && people.Of(NameKind.Person).Any(person => person.Id == quote.SpeakerId);

    /// <summary>A report that names both may have been read wrong; one that does not knows the one only.</summary>
    static bool Names(Story story, StoryEntities people, int report, QuotedWords quote) =>
        people.Of(NameKind.Person).Single(person => person.Id == quote.SpeakerId)
            .Mentions.Any(mention => mention.Passage.Article == story.Reports[report].Article.Id);
}
