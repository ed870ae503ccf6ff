using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Whether what an expression of time dates is past or to come, by the verbs of its sentence.</summary>
sealed class Tenses(LexedText text, Analysis analysis)
{
    const int Reach = 14;

    /// <summary>-1 for the past, 1 for what is to come, 0 where no verb tells.</summary>
    public int At(int first, int end)
    {
        var sentence = SentenceOf(first);
        var (crossed, earlier) = (false, 0);
        for (var index = first - 1; index >= sentence.First && index > first - Reach && earlier == 0; index--)
        {
            if (text.IsWord(index, "deadline"))
                return 1;
            // "He may hope, but his words on Tuesday were": the nearer clause comes first.
            crossed |= text.IsWord(index, "but");
            earlier = Of(index);
        }

        if (earlier != 0 && !crossed)
            return earlier;

        for (var index = end; index < sentence.End && index < end + Reach; index++)
        {
            if (text.IsWord(index, "and", "but") || text.IsMark(index, ';'))
                break;
            if (Of(index) is var tense and not 0)
                return tense;
        }

        return earlier;
    }

    (int First, int End) SentenceOf(int index)
    {
        var place = analysis.SentenceAt(text[index].Start);
        if (place < 0)
            return (index, index);
        var span = analysis.Sentences[place].Span;
        return (text.IndexAt(span.Start), text.IndexAt(span.End));
    }

    int Of(int index)
    {
        // "Better-than-expected" tells no time.
        if (text[index].Kind != LexemeKind.Word || text.IsHyphen(index - 1) && text.IsGlued(index))
            return 0;
        // "Her plan", "it set the tone": no verb of what is to come.
        if (text.IsWord(index, "plan", "plans") && text.Token(index).Tag == PartOfSpeech.Noun
            || text.IsWord(index, "set") && !text.IsWord(index + 1, "to", "for"))
            return 0;
        if (text.Is(index, TermRole.FutureVerb) && !text.IsCapital(index) && !IsProposal(index))
            return IsPastPerfect(index) ? -1 : 1;
        if (text.IsWord(index, "forward") && text.Text(index - 1) is "look" or "looks" or "looking")
            return 1;
        if (text.Is(index, TermRole.PastVerb))
            return IsReported(index) ? 0 : text.Token(index).Form is WordForm.PastParticiple ? FollowsAuxiliary(index) : -1;
        if (IsOfSchedule(text.Token(index)) && !text.IsWord(index + 1, "of", "to"))
            return 1;
        if (text.IsWord(index, "to") && text.IsWord(index - 1, "is", "are") && text.Token(index + 1).Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return 1;
        var isPast = text.Text(index) is [_, _, .., 'e', 'd'] || text.Token(index) is
        {
            Tag: PartOfSpeech.Verb, Form: WordForm.Past or WordForm.PastParticiple
        } && !text.IsWord(index, "said", "told");
        return isPast && !text.IsCapital(index) ? FollowsAuxiliary(index) : 0;
    }

    /// <summary>"Was proposed in May", not "proposed for May".</summary>
    bool IsProposal(int index) => text.IsWord(index, "proposed") && !text.IsWord(index + 1, "for");

    /// <summary>"Talks resume on Monday": the present of what is fixed beforehand.</summary>
    static bool IsOfSchedule(in Token token) => token is
    {
        Tag: PartOfSpeech.Verb, Form: WordForm.Present, Lemma: "resume" or "expire" or "reopen" or "open" or "close" or "end"
    };

    /// <summary>"Had been due to", "had planned".</summary>
    bool IsPastPerfect(int index) => text.IsWord(index - 1, "had") || text.IsWord(index - 2, "had");

    /// <summary>"Said" and "told" date their own clause only, and stand in nearly every sentence.</summary>
    bool IsReported(int index) => text.IsWord(index, "been");

    /// <summary>A participle is of the tense of its auxiliary: "will be held", "to be freed".</summary>
    int FollowsAuxiliary(int index)
    {
        for (var place = index - 1; place >= index - 3; place--)
        {
            if (text.Is(place, TermRole.FutureVerb) || text.IsWord(place, "to"))
                return 1;
            var isAdverb = text.Text(place) is [_, _, .., 'l', 'y'];
            if (!isAdverb && !text.IsWord(place, "be", "been") && !text.IsWord(place, "not", "have"))
                return -1;
        }

        return -1;
    }
}
