using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells whether the words of a source can be those of somebody who speaks, where no list of names knows them.</summary>
sealed class SpeakingWords(Phrases phrases)
{
    static readonly string[] _quantities = ["all", "another", "both", "each", "few", "half", "many", "most", "none", "others", "percent", "several", "some"];

    /// <summary>"Gamers", "tweeter": nouns that no list knows are told by their endings.</summary>
    static readonly string[] _agents = ["er", "or", "ist", "ian", "ee"];

    static readonly FrozenSet<string> _crowds = WordList.Words("crowd-nouns.tsv", StringComparer.Ordinal);

    /// <summary>A name, people, a body or a document heads the phrase: "his style", "a drop from 81 %" does not speak.</summary>
    public bool MaySpeak(TokenRange source)
    {
        if (source.Count == 1 && phrases.IsPersonalPronoun(source.Start) || Counts(source))
            return true;
        var head = Head(source);
        if (head < 0)
            return false;
        return SpeaksByWord(head) || phrases.IsCapital(head) && MayBeName(head, source) || head > source.Start && phrases.IsAny(head, "them", "us", "those");
    }

    /// <summary>"94 percent of owners", "six in 10", "the two".</summary>
    bool Counts(TokenRange source)
    {
        for (var i = source.Start; i < Math.Min(source.End, source.Start + 4); i++)
        {
            if (phrases.Tag(i) == PartOfSpeech.Num && !phrases.Text(i).Contains('.') || phrases.Is(i, "%") || phrases.IsAny(i, _quantities))
                return i + 1 >= source.End || SpeaksByWord(Head(source)) || phrases.IsAny(i + 1, "of", "in", "percent", "%", "-");
        }

        return false;
    }

    /// <summary>The last noun before a preposition or a clause; of "a group of owners" the owners.</summary>
    int Head(TokenRange source)
    {
        var head = -1;
        for (var i = source.Start; i < source.End; i++)
        {
            var isCrowd = phrases.Is(i, "of") && head >= 0 && _crowds.Contains(phrases.Folded(head));
            if (head >= 0 && !isCrowd && (phrases.Tag(i) == PartOfSpeech.Adp || phrases.IsComma(i) || phrases.Is(i, "(") || phrases.IsRelative(i)))
                break;
            if (phrases.IsNominal(i) || phrases.IsCapital(i))
                head = i;
        }

        return head;
    }

    bool SpeaksByWord(int token)
    {
        var word = phrases.Folded(token);
        if (word.Length < 2)
            return false;
        var lemma = phrases.Analysis.Tokens[token].Lemma;
        return SourceWords.HasClass(word) && !SourceWords.NamesNobody(word) || _crowds.Contains(word) && !phrases.IsCapital(token)
            || Lexicon.Load().NamesPeople(lemma) || Lexicon.Load().NamesPeople(word)
            || phrases.Tag(token) == PartOfSpeech.Noun && lemma.Length > 4 && _agents.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal))
                && !Lexicon.Load().IsNoun(lemma);
    }

    /// <summary>"R-Norby", "B", "Sen." and "Wednesday" name nobody; nor does what is written large at the start of a sentence only.</summary>
    bool MayBeName(int head, TokenRange source)
    {
        var word = phrases.Text(head);
        if (phrases.IsTimeWord(head) || IsConstituency(source))
            return false;
        var opens = phrases.Analysis.Sentences[phrases.SentenceOf(head)].FirstToken == head;
        if (opens && (NameWords.IsNever(Folding.Fold(word)) || phrases.Tag(head) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj)
            || phrases.Tag(head) != PartOfSpeech.Propn && Lexicon.Load().IsNoun(phrases.Analysis.Tokens[head].Lemma)))
            return false;
        return source.Count > 1 || word.Length > 1 && !PersonName.IsTitle(Folding.Fold(word));
    }

    bool IsConstituency(TokenRange source) => phrases.IsAny(source.Start, "R", "D", "I") && phrases.IsHyphen(source.Start + 1)
        || phrases.Text(source.Start) is ['R' or 'D' or 'I', '-' or '–', >= 'A' and <= 'Z', ..];
}
