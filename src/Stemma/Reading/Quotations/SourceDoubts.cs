using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells of the words that stand as the source of a cue whether they are hardly its subject: then the speaker is left open.</summary>
sealed class SourceDoubts(Phrases phrases, ImmutableArray<Entity> entities, SubjectFinder subjects)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <param name="source">The words.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="head">The entity that the words name.</param>
    public bool IsOpen(TokenRange source, SpeechCue cue, int? head) => IsAddressed(source, cue) || IsObject(source, cue) || Disagrees(source, cue, head)
        || IsNothing(source) || IsOfOtherVerb(source, cue) || IsBesideOther(source, cue) || IsOfAside(source, cue) || IsQuotedBy(source, cue)
        || IsCut(source, cue) || IsPastOtherSubject(source, cue) || HoldsClause(source);

    /// <summary>"Holt found help when the mayor, a rival, | said": the tree took a clause for the source.</summary>
    bool HoldsClause(TokenRange source)
    {
        for (var i = source.Start + 1; i < source.End && !phrases.IsRelative(i) && !phrases.IsAny(i, "what", "when", "how"); i++)
        {
            if (phrases.IsFinite(i) && !phrases.IsCapital(i) && phrases.IsNominal(i - 1))
                return true;
        }

        return false;
    }

    /// <summary>"Logs and | tide tables | showing", "Port, | harbour and town officials said": words of the phrase stand beside those taken.</summary>
    bool IsCut(TokenRange source, SpeechCue cue)
    {
        if (cue.IsPhrase || cue.IsInverted || cue.Lemma.Length == 0 || source.End > cue.Words.Start || phrases.IsRelative(source.Start))
            return false;
        var last = cue.Words.Start - 1;
        var isCutAfter = source.End <= last && phrases.IsNominal(last) && !phrases.IsTimeWord(last) && !cue.IsParticiple;
        return isCutAfter || phrases.IsAny(source.Start - 1, "and", "or") && phrases.IsNominal(source.Start - 2) && IsJoined(source);
    }

    /// <summary>The tree joins the head of the words to a noun before them.</summary>
    bool IsJoined(TokenRange source)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            var token = _analysis.Tokens[i];
            if (token.Relation == DependencyRelation.Conj && token.Head >= 0 && token.Head < source.Start && phrases.IsNominal(token.Head))
                return true;
        }

        return false;
    }

    /// <summary>"Holt warned of ice, and the Harbour Post called for a halt, declaring": the participle is of the last clause.</summary>
    bool IsPastOtherSubject(TokenRange source, SpeechCue cue)
    {
        var isSubordinate = phrases.IsAny(_analysis.Sentences[cue.Sentence].FirstToken, "while", "as", "after", "although", "though", "when", "if");
        for (var i = source.End; cue.IsParticiple && i < cue.Words.Start - 3; i++)
        {
            // "The reports came after Holt had spoken to the crews, saying": the reports, or Holt.
            if (phrases.IsAny(i, "after", "when", "as", "because", "before") && phrases.BaseAfter(i + 1, cue.Words.Start) is { IsEmpty: false } inner
                && phrases.EndsName(inner.End - 1) && phrases.IsFinite(inner.End))
                return true;
            var joins = phrases.IsAny(i + 1, "and", "but", "while");
            if (phrases.IsComma(i) && (joins || isSubordinate)
                && phrases.BaseAfter(joins ? i + 2 : i + 1, cue.Words.Start) is { IsEmpty: false } other
                && !phrases.IsPersonalPronoun(other.Start)
                && (phrases.IsFinite(other.End) || phrases.EndsName(other.End - 1) && phrases.Tag(other.End) == PartOfSpeech.Verb))
                return true;
        }

        return false;
    }

    /// <summary>"Wrote to the crew apologizing": a participle behind the object of another verb.</summary>
    bool IsAddressed(TokenRange source, SpeechCue cue) => cue.IsParticiple && source.End == cue.Words.Start
        && (phrases.Tag(source.Start - 1) == PartOfSpeech.Verb || phrases.Is(source.Start - 1, "to"))
        && SourceWords.ClassOf(new(_analysis[source.Span(_analysis)])) is not (SpeakerClass.Document or SpeakerClass.Outlet);

    /// <summary>"A poll made in | Lisse | showed": a preposition before it, and no clause that starts there.</summary>
    bool IsObject(TokenRange source, SpeechCue cue) => !cue.IsPhrase && !cue.IsParticiple && source.End <= cue.Words.Start
        && !phrases.IsRelative(source.Start) && phrases.Tag(source.Start - 1) == PartOfSpeech.Adp
        && (phrases.IsCapital(source.Start) || Holds(source, ",") || phrases.IsNominal(source.Start - 2) && !phrases.IsTimeWord(source.Start - 2))
        && phrases.IsAny(source.Start - 1, "in", "by", "at", "near", "from", "with", "for", "to", "on", "against", "about", "of")
        && (phrases.IsNominal(source.Start - 2) || phrases.Tag(source.Start - 2) is PartOfSpeech.Verb or PartOfSpeech.Adv);

    /// <summary>"The crews, who sail where Holt is known, say": one person does not "say".</summary>
    bool Disagrees(TokenRange source, SpeechCue cue, int? head)
    {
        if (cue.Words.Count > 1 || cue.Lemma.Length == 0 || cue.IsPhrase || cue.IsParticiple || phrases.IsRelative(source.Start)
            || _analysis.Tokens[cue.Verb].Form is not (WordForm.Present or WordForm.Base) || phrases.Text(cue.Verb) is [.., 's'])
            return false;
        return source.Count == 1 && phrases.IsAny(source.Start, "he", "she", "it")
            || head is { } entity && entities[entity].Kind == NameKind.Person && !Holds(source, "and") && !Holds(source, ",");
    }

    /// <summary>"When a reporter asked Holt, the master left, insisting": the tree gives the participle to the master.</summary>
    bool IsOfOtherVerb(TokenRange source, SpeechCue cue) => cue.IsParticiple && phrases.IsComma(cue.Words.Start - 1)
        && phrases.IsAny(source.Start - 1, "when", "as", "after", "while", "before", "if", "because", "once", "until")
        && subjects.Of(cue.Verb, cue.Sentence) is { IsEmpty: false } subject && subject.End <= cue.Words.Start
        && (subject.Start >= source.End || subject.End <= source.Start);

    /// <summary>"The Post quotes Becker, a clerk, as saying", unless "Becker is quoted as saying".</summary>
    bool IsQuotedBy(TokenRange source, SpeechCue cue) => cue.IsParticiple && phrases.Is(cue.Words.Start - 1, "as") && source.End != cue.Words.Start - 1
        && phrases.Tag(source.End) != PartOfSpeech.Aux && !phrases.IsComma(source.End);

    /// <summary>"Some objected, with Holt the loudest, saying", "told how the port sells its yards, and admitting": whose participle it is.</summary>
    bool IsBesideOther(TokenRange source, SpeechCue cue)
    {
        if (!cue.IsParticiple || source.End >= cue.Words.Start)
            return false;
        for (var i = source.End; i < cue.Words.Start - 2; i++)
        {
            if (phrases.IsComma(i) && phrases.Is(i + 1, "with") && phrases.IsCapital(i + 2))
                return true;
        }

        return phrases.Is(cue.Words.Start - 1, "and") && phrases.IsComma(cue.Words.Start - 2);
    }

    /// <summary>"Rules nobody had read", "divers whom Holt said she met told": no source, or another's.</summary>
    bool IsNothing(TokenRange source) => phrases.IsAny(source.Start, "nobody", "nothing", "anything", "things") || phrases.Is(source.End - 1, "things")
        || phrases.Is(source.Start - 1, "whom")
        // "In a statement on 3 October estimating".
        || phrases.IsTimeWord(source.Start) && (source.Count == 1 || phrases.Tag(source.Start + 1) == PartOfSpeech.Num);

    /// <summary>"The board, Becker wrote, posted": the source of the words between the commas.</summary>
    bool IsOfAside(TokenRange source, SpeechCue cue) => !cue.IsPhrase && !cue.IsParticiple && source.End + 2 == cue.Words.Start
        && phrases.IsComma(cue.Words.Start - 1) && phrases.IsComma(source.Start - 1) && phrases.IsFinite(source.End);

    bool Holds(TokenRange source, string word)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (phrases.Is(i, word))
                return true;
        }

        return false;
    }
}
