using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>A passage of an article that some line of the report rests on.</summary>
/// <param name="Tone">The class of the mark; the gravest wins where passages overlap.</param>
/// <param name="Target">The part of the report that holds the line.</param>
/// <param name="About">What the line is about.</param>
readonly record struct TextMark(TextSpan Span, MarkTone Tone, string Target, string About);

/// <summary>How a passage is marked, from the mildest to the gravest.</summary>
enum MarkTone
{
    None,
    Shared,
    Single,
    Quote,
    Agree,
    Refine,
    Update,
    Conflict,

    /// <summary>Asked for by its place.</summary>
    Lit,
}

/// <summary>Gathers the marks of one article.</summary>
static class MarkedText
{
    internal static ImmutableArray<TextMark> Of(StoryReport story, ReportedArticle article, TextSpan? lit)
    {
        var marks = new List<TextMark>();
        var collation = story.Collation;
        foreach (var point in collation.Points)
        {
            foreach (var mention in point.Readings.SelectMany(reading => reading.Mentions))
                Add(mention.Passage, Tone(point.Verdict), point.Id, point.About);
        }

        foreach (var utterance in collation.Utterances)
        {
            foreach (var mention in utterance.Mentions)
                Add(mention.Passage, MarkTone.Quote, utterance.Id, utterance.SpeakerName);
        }

        for (var index = 0; index < story.Timeline.Length; index++)
        {
            foreach (var line in story.Timeline[index].Lines)
            {
                foreach (var mention in line.Entry.Mentions)
                    Add(mention.Passage, MarkTone.Single, $"t{index + 1}", line.Entry.Label);
            }
        }

        foreach (var passage in EvidenceOf(story))
            Add(passage, MarkTone.Shared, "who", "who reports");
        if (lit is { } span)
            Add(new(article.Article.Id, span), MarkTone.Lit, "who", "this passage");
        return [.. marks.Distinct().OrderBy(mark => mark.Span)];

        void Add(Passage passage, MarkTone tone, string target, string about)
        {
            if (passage.Article == article.Article.Id && !passage.Span.IsEmpty)
                marks.Add(new(passage.Span, tone, target, about));
        }
    }

    static IEnumerable<Passage> EvidenceOf(StoryReport story)
    {
        var lineage = story.Collation.Lineage;
        var evidence = lineage.Origins.SelectMany(origin => origin.Basis)
            .Concat(lineage.Derivations.SelectMany(derivation => derivation.Evidence))
            .Select(item => item.Passage).OfType<Passage>();
        var shared = lineage.Derivations.SelectMany(derivation => derivation.Passages.SelectMany(passage =>
            passage.There is { } there
                ? new[] { new Passage(derivation.Article, passage.Here), there }
                : [new Passage(derivation.Article, passage.Here)]));
        return evidence.Concat(shared);
    }

    static MarkTone Tone(Verdict verdict) => verdict switch
    {
        Verdict.Conflict => MarkTone.Conflict,
        Verdict.Update => MarkTone.Update,
        Verdict.Refine => MarkTone.Refine,
        Verdict.Agree => MarkTone.Agree,
        _ => MarkTone.Single,
    };
}
