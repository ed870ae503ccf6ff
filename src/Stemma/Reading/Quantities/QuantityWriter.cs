using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Makes quantities of drafts: adds the noun that is counted, what limits it, and a noun that is left
/// out.</summary>
sealed class QuantityWriter(LexedText text, Analysis analysis, Func<int, bool> isTime)
{
    readonly NounPhrases _nouns = new(text, isTime);
    CountedNoun? _before;
    int _beforeSentence = -1;

    public Quantity Write(QuantityDraft draft, out int end)
    {
        var scopes = new Scopes(text, _nouns, isTime);
        var (noun, nounEnd) = Noun(draft);
        end = draft.Kind is QuantityKind.Money or QuantityKind.Measure
            ? scopes.RateEnd(draft.End) : Math.Max(draft.End, nounEnd);
        var scope = end > draft.End && draft.Kind is QuantityKind.Money or QuantityKind.Measure && end > draft.End
            ? [text.Span(draft.End, end), .. scopes.After(end)]
            : scopes.After(end);
        var quantity = new Quantity
        {
            Span = text.Span(draft.First, end),
            Number = text.Span(draft.NumberFirst, draft.NumberEnd),
            Kind = draft.Kind,
            Value = draft.Value,
            Modifier = draft.Modifier,
            IsVague = draft.IsVague,
            Unit = draft.Unit,
            Counted = noun,
            Scope = scope,
        };
        // Inside "21 of the more than 200 girls" the second number is read on its own, too.
        end = text.IsWord(draft.End, "of") ? draft.End : end;
        return quantity;
    }

    /// <summary>"Half of the fleet": a part may be of one thing.</summary>
    (CountedNoun Noun, int End)? Whole(QuantityDraft draft) => draft.Kind is QuantityKind.Fraction && text.IsWord(draft.End, "of")
        && _nouns.At(draft.End, isOne: true) is { } whole && text.Token(whole.End - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Propn
        && !text.IsWord(whole.End - 1, "percent", "point") ? whole : null;

    (CountedNoun? Noun, int End) Noun(QuantityDraft draft)
    {
        if (draft.Kind is not (QuantityKind.Count or QuantityKind.Fraction))
            return (null, draft.End);
        var sentence = analysis.SentenceAt(text[draft.First].Start);
        var hyphen = text.IsHyphen(draft.End) && text.IsGlued(draft.End) && text.IsGlued(draft.End + 1);
        if (hyphen && text[draft.End + 1].Kind == LexemeKind.Word)
            return (_nouns.Hyphened(draft.End + 1), draft.End + 2);
        var found = _nouns.At(draft.End, draft.Value is { IsExact: true, Low: 1 }) ?? Whole(draft);
        if (found is var (noun, end))
        {
            (_before, _beforeSentence) = (noun, sentence);
            return (noun, end);
        }

        // "300 boats in the bay and 90 at sea": the noun that is left out is that of the number before.
        var isParallel = draft is { Kind: QuantityKind.Count, IsVague: false } && draft.Value.Low % 1 == 0
            && sentence == _beforeSentence
            && !text.IsWord(draft.End, "of") && !text.IsWord(draft.First - 1, "the") && !text.IsWord(draft.First, "the");
        return (isParallel ? _before : null, draft.End);
    }
}
