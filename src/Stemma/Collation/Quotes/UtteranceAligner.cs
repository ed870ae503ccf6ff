using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Gathers what reports quote into utterances, and says what became of the words on the way.</summary>
static class UtteranceAligner
{
    public static ImmutableArray<Utterance> Align(Story story, StoryEntities people, Vocabulary vocabulary)
    {
        var quotes = Quotes(story, people);
        var utterances = new QuoteMatcher(vocabulary).Match(quotes, report => story.Reports[report].Article.Text)
            .Select(group => UtteranceOf(story, people, [.. group.Select(index => quotes[index])]))
            .OrderByDescending(utterance => utterance.Verdict is DriftVerdict.Drifted)
            .ThenByDescending(utterance => utterance.Mentions.Select(mention => mention.Passage.Article).Distinct().Count())
            .ThenBy(utterance => utterance.Kind is QuotationKind.Indirect);
        return [.. utterances.Select((utterance, index) => utterance with { Id = $"q{index + 1}" })];
    }

    static ImmutableArray<QuotedWords> Quotes(Story story, StoryEntities people)
    {
        var quotes = ImmutableArray.CreateBuilder<QuotedWords>();
        for (var report = 0; report < story.Reports.Length; report++)
        {
            var reading = story.Reports[report];
            for (var index = 0; index < reading.Quotations.Length; index++)
            {
                var quotation = reading.Quotations[index];
                // What somebody wants or opposes was not said in these words or any, and of a gist nobody knows in which.
                if (quotation.Kind is QuotationKind.Attitude or QuotationKind.Gist)
                    continue;
                var words = WordSequence.Of(reading.Article.Text, [quotation.Content]);
                if (words.Length > 0)
                    quotes.Add(new(report, index, quotation, words, people.IdOf(report, quotation.Speaker.Entity)));
            }
        }

        return quotes.DrainToImmutable();
    }

    static Utterance UtteranceOf(Story story, StoryEntities people, ImmutableArray<QuotedWords> quotes)
    {
        var wordings = quotes.GroupBy(quote => quote.Report)
            .Select(group => Wording.Of(story, group.Key, group))
            .ToImmutableArray();
        var mentions = quotes.Select(quote => MentionOf(story, quote)).ToImmutableArray();
        var changes = WordingChanges.Between(story, wordings, mentions).AddRange(SpeakerChanges.Between(story, people, quotes));
        var speaker = SpeakerOf(quotes);
        return new Utterance
        {
            Id = "",
            Kind = quotes.Any(quote => quote.Source.Kind is QuotationKind.Direct) ? QuotationKind.Direct : quotes[0].Source.Kind,
            SpeakerName = people.NameOf(speaker.SpeakerId) ?? speaker.Source.Speaker.Name,
            Speaker = speaker.SpeakerId,
            Verdict = VerdictOf(wordings, changes),
            Mentions = mentions,
            Changes = changes,
        };
    }

    /// <summary>The quotation that names its speaker best: a known person before a name, a name before a description.</summary>
    static QuotedWords SpeakerOf(ImmutableArray<QuotedWords> quotes) => quotes
        .OrderByDescending(quote => quote.SpeakerId is not null)
        .ThenByDescending(quote => quote.Source.Speaker.Class is SpeakerClass.Named)
        .ThenByDescending(quote => quote.Source.Speaker.Name.Length > 0)
        .First();

    static DriftVerdict VerdictOf(ImmutableArray<Wording> wordings, ImmutableArray<WordingChange> changes)
    {
        if (wordings.Length < 2)
            return DriftVerdict.Single;
        if (changes.Any(change => change.Operation is not (WordingOperation.Trimmed or WordingOperation.Ellipsis
            or WordingOperation.Split or WordingOperation.Merged)))
            return DriftVerdict.Drifted;
        return changes.Any(change => change.Operation is WordingOperation.Trimmed or WordingOperation.Ellipsis)
            ? DriftVerdict.Trimmed
            : DriftVerdict.Same;
    }

    static Mention MentionOf(Story story, QuotedWords quote)
    {
        var reading = story.Reports[quote.Report];
        return new(new(reading.Article.Id, quote.Source.Content))
        {
            Sentence = Sentences.Around(reading.Analysis, quote.Source.Content),
            Attribution = Attributions.Of(reading, quote.Source),
        };
    }
}
