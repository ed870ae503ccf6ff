using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Makes quantities of drafts: adds the noun that is counted, what limits it, and a noun that is left
/// out.</summary>
sealed class QuantityWriter(LexedText text, Analysis analysis, Func<int, bool> isTime)
{
    readonly NounPhrases _nouns = new(text, isTime);
    CountedNoun? _before;
    decimal _beforeValue;
    int _beforeSentence = -1;

    /// <summary>Null for a "one" that stands for what was named before: "the council has no plan and needs one".</summary>
    public Quantity? Write(QuantityDraft draft, out int end)
    {
        var scopes = new Scopes(text, _nouns, isTime);
        var (noun, nounEnd) = Noun(draft);
        end = draft.Kind is QuantityKind.Money or QuantityKind.Measure
            ? scopes.RateEnd(draft.End) : Math.Max(draft.End, nounEnd);
        if (noun is null && IsPronoun(draft))
            return null;
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
            ToldIn = draft.ToldIn,
            Counted = noun,
            Scope = scope,
        };
        // Inside "12 of the more than 90 sailors" and "two $10,000 grants" the second number is read on its own, too.
        end = text.IsWord(draft.End, "of") || Currencies.TryMatchBefore(text, draft.End, out _, out _) ? draft.End : end;
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
        // "A 10 point gap".
        if (text.IsWord(draft.End, "point") && text.Token(draft.End + 1).Tag == PartOfSpeech.Noun)
            return (_nouns.Hyphened(draft.End), draft.End + 1);
        var found = _nouns.At(draft.End, draft.Value is { IsExact: true, Low: 1 }) ?? Whole(draft);
        if (found is var (noun, end))
        {
            (_before, _beforeValue, _beforeSentence) = (noun, draft.Value.Low, sentence);
            return (noun, end);
        }

        // "A 100 page report".
        if (draft is { Value.IsExact: true, IsFigures: true, IsScaled: false } && draft.Value.Low > 1 && IsCompound(draft.End))
            return (_nouns.Hyphened(draft.End), draft.End + 1);
        // "300 boats in the bay and 90 at sea": the noun that is left out is that of the number before.
        var isParallel = draft is { Kind: QuantityKind.Count, IsVague: false } && draft.Value.Low % 1 == 0
            && sentence == _beforeSentence && IsLikeBefore(draft)
            && !text.IsWord(draft.End, "of", "per") && !text.IsWord(draft.First - 1, "the") && !text.IsWord(draft.First, "the");
        return (isParallel ? _before : null, draft.End);
    }

    bool IsPronoun(QuantityDraft draft) => draft is { Kind: QuantityKind.Count, Modifier: QuantityModifier.None, Value: { IsExact: true, Low: 1 } }
        && text.IsWord(draft.NumberFirst, "one") && draft.NumberEnd == draft.NumberFirst + 1 && !text.IsWord(draft.End, "of") && !Happened(draft.End)
        && !Happened(draft.First - 1) && !text.IsWord(draft.End, "dead", "missing");

    /// <summary>"One died", "killed one".</summary>
    bool Happened(int place) => text.Token(place) is { Tag: PartOfSpeech.Aux } or { Tag: PartOfSpeech.Verb, Form: WordForm.Past or WordForm.PastParticiple };

    bool IsCompound(int place) => !Nouns.LooksPlural(text, place) && !Nouns.LooksPlural(text, place + 1) && !text.IsCapital(place)
        && text.Token(place) is { Tag: PartOfSpeech.Noun, Form: WordForm.Base } && text.Token(place + 1) is { Tag: PartOfSpeech.Noun, Form: WordForm.Base };

    /// <summary>"17 dead and 46 wounded", "won 11 counties to hit 270", "36 yards for 2.1 billion", "five “Stay out” signs": no more of the same.</summary>
    bool IsLikeBefore(QuantityDraft draft) => _before is { Lemma: not ("dead" or "wounded" or "injured") }
        && text.Text(draft.End) is not ("“" or "\"" or "‘") && !(text.IsWord(draft.First - 1, "of") && IsCounted(draft.First - 2))
        && text.Token(draft.First - 1) is not { Tag: PartOfSpeech.Verb, Form: WordForm.Base }
        && draft.Value.Low <= _beforeValue * MostLarger
        && (!text.IsWord(draft.NumberFirst, "one") || Happened(draft.End) || text.Token(draft.End).Tag == PartOfSpeech.Adp);

    /// <summary>"50 of 199", "two groups of 10".</summary>
    bool IsCounted(int place) => text.IsFigure(place) || text[place].Span == _before!.Head;

    const int MostLarger = 1000;
}
