using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>Finds the newsrooms that an article's own sentences credit, and what each of them stands behind.</summary>
static class ProseCredits
{
    /// <summary>A report that retells another says so in one of its first sentences.</summary>
    const int LeadSentences = 3;

    /// <summary>An outlet that is known must lean on its source so often before the whole report is held to be the source's.</summary>
    const int MentionsOfWhole = 3;

    static readonly FrozenSet<string> _after = FrozenSet.ToFrozenSet(
        ["reports", "reported", "report", "writes", "wrote", "quoted", "quotes", "revealed"], StringComparer.Ordinal);

    static readonly FrozenSet<string> _before = FrozenSet.ToFrozenSet(
        ["told", "tells", "by", "to", "with", "from", "informed"], StringComparer.Ordinal);

    static readonly FrozenSet<string> _beforeThose = FrozenSet.ToFrozenSet(
        ["according", "reported", "quoted", "interview", "highlighted", "cited", "obtained", "confirmed", "spoke", "speaking",
            "interviewed", "published", "seen"], StringComparer.Ordinal);

    public static IEnumerable<Credit> Read(
        ArticleReading reading, NewsSource? publisher, WordSequence words, SourceTable sources)
    {
        var found = new List<(SourceMention Mention, bool Reports, int Sentence)>();
        var analysis = reading.Analysis;
        for (var i = 0; i < analysis.Sentences.Length; i++)
        {
            var sentence = analysis.Sentences[i].Span;
            if (sentence.End <= reading.Article.Headline.End)
                continue;
            var mentions = SourceMention.Find(analysis.Text, sentence, sources);
            if (mentions.Count == 0 && UnlistedSources.InProse(analysis.Text, sentence) is { } unlisted)
                found.Add((unlisted, true, i));
            foreach (var mention in mentions)
            {
                if (mention.Source.Id != publisher?.Id && IsCredited(analysis.Text, sentence, mention.Span) is { } reports)
                    found.Add((mention, reports, i));
            }
        }

        var whole = Whole(found, analysis, reading.Article, publisher);
        if (whole is not null)
            yield return whole;
        foreach (var (mention, _, sentence) in found)
        {
            var passage = PassageFrom(analysis, sentence, words);
            yield return new(
                mention.Source, CreditForm.Passage, $"{mention.Source.Name} is credited here", mention.Span, passage);
        }
    }

    static Credit? Whole(
        List<(SourceMention Mention, bool Reports, int Sentence)> found, Analysis analysis, Article article, NewsSource? publisher)
    {
        var body = analysis.SentenceAt(article.Headline.End);
        foreach (var (mention, reports, sentence) in found)
        {
            if (!reports || sentence - body > LeadSentences)
                continue;
            var times = found.Count(other => other.Mention.Source.Id == mention.Source.Id);
            if (times >= MentionsOfWhole || publisher is null)
                return new(mention.Source, CreditForm.Report, "the lead says who reports this", mention.Span, null)
                {
                    IsCertain = times > 1,
                };
        }

        return null;
    }

    /// <summary>Null where the name is no credit; else whether the source is said to report, rather than to have been told.</summary>
    static bool? IsCredited(string text, TextSpan sentence, TextSpan name)
    {
        var next = WordAfter(text, name.End, sentence.End);
        if (_after.Contains(next))
            return true;
        var (last, rest) = WordBefore(text, sentence.Start, name.Start);
        if (last is "the" or "The")
            (last, rest) = WordBefore(text, sentence.Start, rest);
        if (last is "told" or "tells")
            return false;
        if (!_before.Contains(last))
            return null;
        var (earlier, _) = WordBefore(text, sentence.Start, rest);
        return _beforeThose.Contains(earlier.ToLowerInvariant()) ? false : null;
    }

    static string WordAfter(string text, int start, int limit)
    {
        while (start < limit && text[start] == ' ')
            start++;
        var end = start;
        while (end < limit && CharKinds.IsWord(text[end]))
            end++;
        return text[start..end];
    }

    static (string Word, int Start) WordBefore(string text, int limit, int end)
    {
        while (end > limit && text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > limit && CharKinds.IsWord(text[start - 1]))
            start--;
        return (text[start..end], start);
    }

    /// <summary>The sentence, and those after it that go on quoting in the same paragraph.</summary>
    static TextSpan PassageFrom(Analysis analysis, int sentence, WordSequence words)
    {
        var span = analysis.Sentences[sentence].Span;
        for (var i = sentence + 1; i < analysis.Sentences.Length; i++)
        {
            var next = analysis.Sentences[i];
            if (next.Paragraph != analysis.Sentences[sentence].Paragraph || !IsQuoted(words, next.Span))
                break;
            span = span.Cover(next.Span);
        }

        return span;
    }

    static bool IsQuoted(WordSequence words, TextSpan span)
    {
        var (first, end) = (words.WordAt(span.Start), words.WordAt(span.End));
        var quoted = 0;
        for (var i = first; i < end; i++)
            quoted += words.IsQuoted(i) ? 1 : 0;
        return quoted * 2 > end - first;
    }
}
