using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>The words of an article as its readers ask for them; noun phrases are found by the tags alone, so that a wrong tree does no harm.</summary>
/// <remarks>One for all readers of an article: each word is folded and each sentence's tree put together once.</remarks>
sealed class Phrases(Analysis analysis)
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _timeWords = WordList
        .Words("dating-words.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    readonly ImmutableArray<Token> _tokens = analysis.Tokens;
    readonly string _text = analysis.Text;
    readonly string?[] _folded = new string?[analysis.Tokens.Length];
    readonly ClauseTree?[] _trees = new ClauseTree?[analysis.Sentences.Length];

    public Analysis Analysis => analysis;

    /// <summary>The word itself; empty before the first token and after the last.</summary>
    public ReadOnlySpan<char> Text(int token) =>
        (uint)token < (uint)_tokens.Length ? _text.AsSpan(_tokens.ItemRef(token).Span.Start, _tokens.ItemRef(token).Span.Length) : [];

    /// <summary>The word in small letters without marks, as <see cref="Folding"/> makes it, once for each.</summary>
    public string Folded(int token) =>
        (uint)token < (uint)_folded.Length ? _folded[token] ??= Folding.Fold(Text(token)) : "";

    /// <summary>The dependencies of a sentence, put together once.</summary>
    public ClauseTree Tree(int sentence) => _trees[sentence] ??= new(analysis, analysis.Sentences[sentence]);

    /// <summary>The index of the sentence that holds a token; of the last one for a token behind the end.</summary>
    public int SentenceOf(int token) => analysis.SentenceAt(_tokens[Math.Min(token, _tokens.Length - 1)].Span.Start);

    public bool Is(int token, string word) => IsSame(Text(token), word);

    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        var text = Text(token);
        foreach (var word in words)
        {
            if (IsSame(text, word))
                return true;
        }

        return false;
    }

    /// <summary>The length and the first letter tell most words apart (bench values).</summary>
    static bool IsSame(ReadOnlySpan<char> text, string word) => text.Length == word.Length && text.Length > 0
        && (text[0] | ' ') == (word[0] | ' ') && text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public PartOfSpeech Tag(int token) =>
        (uint)token < (uint)_tokens.Length ? _tokens.ItemRef(token).Tag : PartOfSpeech.X;

    public bool IsComma(int token) => Is(token, ",");

    public bool IsCapital(int token) => Text(token) is { IsEmpty: false } text && char.IsUpper(text[0]);

    /// <summary>Written large, or joined by a hyphen to what is: "Becker", and the end of "Sung-wook".</summary>
    public bool EndsName(int token) => IsCapital(token)
        || (IsHyphen(token - 1) && IsCapital(token - 2) && Touches(token) && Touches(token - 1) && NameWords.EndsGivenName(Text(token).ToString()));

    /// <summary>The token before "for his part" and its comma; the token itself where it follows no such aside.</summary>
    public int BeforeForPart(int token) => !(Is(token - 1, "part") && IsAny(token - 2, "his", "her", "its", "their") && Is(token - 3, "for")) ? token
        : IsComma(token - 4) ? token - 4 : token - 3;

    public bool IsPossessiveMark(int token) => IsAny(token, "'s", "’s", "'", "’", "‘s");

    public bool IsHyphen(int token) => IsAny(token, "-", "–", "‑");

    /// <summary>The second half of "minister-elect".</summary>
    public bool EndsOffice(int token) => IsAny(token, "elect", "designate") && IsHyphen(token - 1);

    /// <summary>A verb that carries its clause, or any auxiliary.</summary>
    public bool IsFinite(int token) => Tag(token) is PartOfSpeech.Aux
        || Tag(token) is PartOfSpeech.Verb && _tokens[token].Form is WordForm.Past or WordForm.Present;

    public bool HasFiniteVerb(int start, int end)
    {
        for (var token = start; token < end; token++)
        {
            if (IsFinite(token))
                return true;
        }

        return false;
    }

    public bool IsPersonalPronoun(int token) =>
        IsAny(token, "he", "she", "they", "it", "we", "i", "you", "who", "him", "them");

    public bool IsRelative(int token) => IsAny(token, "who", "whose", "which", "whom", "where", "that");

    public bool IsNominal(int token) =>
        Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Sym
        || Tag(token) == PartOfSpeech.Pron && !IsRelative(token);

    /// <summary>The noun phrase, with its "of" phrases, that ends just before a token; empty where none does.</summary>
    public TokenRange Before(int end, int first)
    {
        var phrase = BaseBefore(end, first);
        if (phrase.IsEmpty || phrase.Count == 1 && IsPersonalPronoun(phrase.Start))
            return phrase;
        for (var guard = 0; guard < 4; guard++)
        {
            var link = phrase.Start - 1;
            if (link <= first)
                break;
            var isPreposition = Tag(link) == PartOfSpeech.Adp && !IsAny(link, "after", "before", "during", "until", "as");
            var isAnd = IsAny(link, "and", "&") && link - 1 >= first && IsNominal(link - 1);
            if (!isPreposition && !isAnd)
                break;
            // "People familiar with the matter".
            var isFamiliar = Tag(link - 1) == PartOfSpeech.Adj && Is(link, "with") && link - 2 >= first && IsNominal(link - 2);
            var outer = isFamiliar ? BaseBefore(link - 1, first) : BaseBefore(link, first);
            if (outer.IsEmpty || IsTimeWord(outer.End - 1) || IsPersonalPronoun(outer.End - 1)
                || isPreposition && !Is(link, "of") && !isFamiliar && !StartsClause(outer.Start, first)
                || isAnd && !StartsClause(outer.Start, first))
                break;
            phrase = new(outer.Start, phrase.End);
        }

        return phrase;
    }

    /// <summary>Whether a clause may begin here: after a mark, a conjunction, "that".</summary>
    public bool StartsClause(int token, int first) =>
        token <= first || _tokens[token - 1].Relation == DependencyRelation.Mark || IsRelative(token - 1)
        || Tag(token - 1) is PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Adp;

    /// <summary>The plain noun phrase that ends just before a token: no "of" phrase, no clause.</summary>
    public TokenRange BaseBefore(int end, int first)
    {
        var head = end - 1;
        if (head < first)
            return TokenRange.None;
        if (IsPersonalPronoun(head) || Tag(head) == PartOfSpeech.Pron && !IsRelative(head))
            return new(head, end);
        if (!IsNominal(head) && !(IsCapital(head) && Tag(head) is PartOfSpeech.Adj or PartOfSpeech.X or PartOfSpeech.Adv)
            && !(Tag(head) == PartOfSpeech.Adj && Tag(head - 1) == PartOfSpeech.Det))
            return TokenRange.None;
        var start = head;
        while (start > first && IsInside(start - 1, start))
        {
            start--;
            if (Tag(start) == PartOfSpeech.Det && !(start > first && IsPossessiveMark(start - 1)))
                break;
        }

        while (start < head && (Tag(start) == PartOfSpeech.Punct || IsPossessiveMark(start)))
            start++;
        return new(start, end);
    }

    bool IsInside(int token, int next)
    {
        switch (Tag(token))
        {
            case PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym:
                return true;
            case PartOfSpeech.Det:
                return !IsRelative(token);
            case PartOfSpeech.Part:
                return IsPossessiveMark(token);
            case PartOfSpeech.Pron:
                return IsAny(token, "his", "her", "their", "its", "my", "our", "your");
            case PartOfSpeech.Adv:
                return Tag(next) == PartOfSpeech.Adj;
            case PartOfSpeech.Punct:
                return IsHyphen(token) && Touches(token) || IsPossessiveMark(token) && Touches(token);
            case PartOfSpeech.Verb:
                // "left-wing", "two-phased": half of a compound.
                return IsHyphen(token - 1) && Touches(token) || IsHyphen(token + 1) && Touches(token + 1);
            default:
                return IsCapital(token) && Tag(token) == PartOfSpeech.X;
        }
    }

    bool Touches(int token) => token > 0 && _tokens[token - 1].Span.End == _tokens[token].Span.Start;

    /// <summary>The noun phrase that starts at a token, with its "of" phrases; empty where none does.</summary>
    public TokenRange After(int start, int end)
    {
        var phrase = BaseAfter(start, end);
        if (phrase.IsEmpty || IsPersonalPronoun(phrase.End - 1))
            return phrase;
        while (phrase.End + 1 < end && IsAny(phrase.End, "of", "for", "at", "with", "from", "to")
            && !IsTimeWord(phrase.End + 1)
            && (Is(phrase.End, "of") || !EndsName(phrase.End - 1)))
        {
            var inner = BaseAfter(phrase.End + 1, end);
            if (inner.IsEmpty)
                break;
            phrase = new(phrase.Start, inner.End);
        }

        return phrase;
    }

    public TokenRange BaseAfter(int start, int end)
    {
        if (start >= end)
            return TokenRange.None;
        if (IsPersonalPronoun(start) || Tag(start) == PartOfSpeech.Pron
            && !IsAny(start, "his", "her", "their", "its", "my", "our", "your"))
            return IsRelative(start) ? TokenRange.None : new(start, start + 1);
        var last = start;
        var hasHead = false;
        while (last < end && (IsInside(last, last + 1) || IsNominal(last)))
        {
            if (hasHead && (Tag(last) == PartOfSpeech.Det || IsPersonalPronoun(last)) || last > start && IsTimeWord(last) && hasHead)
                break;
            hasHead |= IsNominal(last);
            last++;
        }

        // "A senior harbour official": a noun, whatever it was tagged.
        while (last > start && !IsNominal(last - 1) && !IsCapital(last - 1) && !Is(last - 1, "official"))
            last--;
        return hasHead && last > start ? new(start, last) : TokenRange.None;
    }

    /// <summary>A word that dates rather than names: "Monday", "yesterday", "year".</summary>
    public bool IsTimeWord(int token) => _timeWords.Contains(Text(token));
}
