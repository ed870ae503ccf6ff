using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Gives a passage that no cue beside it credits whoever had the word before, where nothing speaks against it.</summary>
sealed class ContextCredit(
    Phrases phrases, ImmutableArray<QuotedPassage> passages, QuotedTokens quoted, ImmutableArray<SpeechCue> cues)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>Whole sentences stand between the marks, and nothing binds them to a sentence around.</summary>
    public bool IsWhole(int index, ImmutableArray<QuoteCredit>.Builder earlier)
    {
        var range = quoted.Ranges[index];
        var content = _analysis[passages[index].Content];
        if (char.IsLower(content[0]) || IsSubject(range, content) || IsTitle(passages[index], content) || QuoteKinds.IsSigned(_analysis.Text, passages[index]))
            return false;
        var before = range.Start - 1;
        var startsSentence = before < 0 || phrases.IsAny(before, ".", "!", "?", ":") || quoted.IsInside(before)
            || _analysis.Sentences[phrases.SentenceOf(before)].Paragraph != _analysis.Sentences[phrases.SentenceOf(range.Start)].Paragraph
            || phrases.SentenceOf(before) != phrases.SentenceOf(range.Start);
        return startsSentence && (content.Count(' ') >= 2 || content[^1] is '.' or '!' or '?' && GoesOn(index, earlier));
    }

    /// <summary>A line that ends with a mark and has no stop is the title of a part.</summary>
    bool IsTitle(QuotedPassage passage, ReadOnlySpan<char> content) => passage.IsClosed && content[^1] is not (',' or '.' or '!' or '?' or '…' or ':' or ')')
        && _analysis.Text.AsSpan(passage.Outer.End..passage.Paragraph.End).IsWhiteSpace();

    /// <summary>"“We are not done” is no excuse": the words are only spoken of.</summary>
    bool IsSubject(TokenRange range, ReadOnlySpan<char> content) => content[^1] is not (',' or '.' or '!' or '?' or '…')
        && (phrases.Tag(range.End) is PartOfSpeech.Verb or PartOfSpeech.Aux || phrases.IsAny(range.End, "—", "–"));

    /// <summary>"…," Holt said. "Twice.": a few words, but of the speaker who just had the word.</summary>
    bool GoesOn(int index, ImmutableArray<QuoteCredit>.Builder earlier) =>
        index > 0 && earlier[index - 1].Kind is CreditKind.Beside && passages[index - 1].Paragraph == passages[index].Paragraph;

    /// <summary>The speaker of the passage just before, or the one who was speaking in the sentence before.</summary>
    public QuoteCredit Of(int index, ImmutableArray<QuoteCredit>.Builder earlier)
    {
        // "“Harbour reopens,” ran the headline": whoever said it stands behind it.
        if (_analysis[passages[index].Content] is [.., ','] && phrases.SentenceOf(quoted.Ranges[index].End) == phrases.SentenceOf(quoted.Ranges[index].End - 1)
            && phrases.Tag(quoted.Ranges[index].End) != PartOfSpeech.Punct)
            return new(-1, CreditKind.None);
        var start = quoted.Ranges[index].Start;
        var paragraph = _analysis.Sentences[phrases.SentenceOf(start)].Paragraph;
        var cue = SpeechCue.LastBefore(cues, start);
        // "Somebody known as “Wren” told her. “…”": whose words they are was not read.
        if (cue >= 0 && cues[cue] is { Source.IsEmpty: true, Says: true, IsParticiple: false } && phrases.SentenceOf(start) - cues[cue].Sentence is 0 or 1)
            return new(-1, CreditKind.None);
        while (cue >= 0 && (cues[cue].Source.IsEmpty || !cues[cue].Says || cues[cue].IsPhrase || phrases.IsRelative(cues[cue].Source.Start)
            || cues[cue].IsHypothetical))
            cue--;
        var cueParagraph = cue < 0 ? -9 : _analysis.Sentences[cues[cue].Sentence].Paragraph;
        var previous = index - 1;
        var previousParagraph = previous < 0 ? -9 : _analysis.Sentences[phrases.SentenceOf(quoted.Ranges[previous].Start)].Paragraph;
        if (previous >= 0 && earlier[previous].Cue >= 0 && paragraph - previousParagraph <= 1
            && !(earlier[previous].Kind == CreditKind.Shared && previousParagraph < paragraph && IsAlone(previous) && IsAlone(index))
            && !(earlier[previous].Kind == CreditKind.Within && previousParagraph < paragraph && !cues[earlier[previous].Cue].Says)
            && !IsInterrupted(quoted.Ranges[previous].End, start, cues[earlier[previous].Cue]) && !IsIntroducedAnew(start, cues[earlier[previous].Cue])
            && (cue <= earlier[previous].Cue || cues[cue].Sentence == cues[earlier[previous].Cue].Sentence))
            return new(earlier[previous].Cue, CreditKind.Shared);
        // "Other owners said so.": what one says next need not be theirs.
        var isNear = cue >= 0 && paragraph - cueParagraph <= 1 && !IsIntroducedAnew(start, cues[cue]) && !IsInterrupted(cues[cue].After, start, cues[cue]);
        return isNear && !(cueParagraph < paragraph && IsCrowd(cues[cue].Source)) ? new(cue, CreditKind.Shared) : new(-1, CreditKind.None);
    }

    /// <summary>"“When?” “Soon.”": lines of a talk, in which nobody tells who speaks.</summary>
    bool IsAlone(int index) => passages[index] is { IsClosed: true, Outer: var outer, Paragraph: var paragraph }
        && outer.Length == _analysis.Text.AsSpan(paragraph.Start..paragraph.End).Trim().Length;

    /// <summary>"Becker, in contrast, rejoiced. “…”": a sentence between opens with somebody else's name.</summary>
    bool IsInterrupted(int from, int start, SpeechCue cue)
    {
        for (var sentence = phrases.SentenceOf(from) + 1; sentence < phrases.SentenceOf(start + 1); sentence++)
        {
            var subject = phrases.BaseAfter(_analysis.Sentences[sentence].FirstToken, _analysis.Sentences[sentence].EndToken);
            if (!subject.IsEmpty && !quoted.IsInside(subject.Start) && phrases.EndsName(subject.End - 1) && phrases.Tag(subject.End - 1) == PartOfSpeech.Propn
                && !cue.Source.IsEmpty && !phrases.Text(subject.End - 1).SequenceEqual(phrases.Text(cue.Source.End - 1)))
                return true;
        }

        return false;
    }

    /// <summary>"Becker was out with a warning: “…”": a name before the colon, and no verb of speech that is his.</summary>
    bool IsIntroducedAnew(int start, SpeechCue cue)
    {
        if (!phrases.Is(start - 1, ":") || cue.Sentence == phrases.SentenceOf(start - 1))
            return false;
        var first = _analysis.Sentences[phrases.SentenceOf(start - 1)].FirstToken;
        if (phrases.IsAny(first, "he", "she", "they"))
            return false;
        for (var i = first; i < Math.Min(first + 4, start - 1); i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Propn && phrases.Text(i).SequenceEqual(phrases.Text(cue.Source.End - 1)))
                return false;
        }

        return true;
    }

    bool IsCrowd(TokenRange source) => _analysis.Tokens[source.End - 1].Form == WordForm.Plural && !phrases.IsCapital(source.Start + 1)
        || phrases.IsAny(source.Start, "some", "many", "others", "other", "several", "most", "critics", "observers",
            "one", "a", "an", "another") || phrases.Tag(source.Start) == PartOfSpeech.Num;
}
