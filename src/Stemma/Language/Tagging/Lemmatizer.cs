namespace Stemma.Language;

/// <summary>Gives the dictionary form of a word by the longest ending that has a rule, whole words first.</summary>
/// <remarks>A rule cuts units from the end and adds others. Rules are learnt from the treebanks.</remarks>
sealed class Lemmatizer
{
    internal const int LongestEnding = 6;

    readonly Dictionary<string, (int Cut, string Add)>[] _rules = new Dictionary<string, (int, string)>[Kinds];

    const int Kinds = 24;
    const int FirstVerbForm = 3;
    const int LastVerbForm = 6;

    public Lemmatizer()
    {
        for (var i = 0; i < Kinds; i++)
            _rules[i] = [];
        foreach (var row in WordList.Rows("lemmas.tsv"))
            _rules[int.Parse(row[0])][row[1]] = (row[2][0] - '0', row[3]);
    }

    /// <summary>The table of rules for a tag and form; -1 where the word is its own lemma.</summary>
    public static int KindOf(PartOfSpeech tag, WordForm form) => (tag, form) switch
    {
        (PartOfSpeech.Noun, WordForm.Plural) => 1,
        (PartOfSpeech.Propn, WordForm.Plural) => 2,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.Past) => 3,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.PastParticiple) => 4,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.PresentParticiple) => 5,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.Present) => 6,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.Modal) => 7,
        (PartOfSpeech.Verb or PartOfSpeech.Aux, _) => 8,
        (PartOfSpeech.Adj, WordForm.Comparative or WordForm.Superlative) => 9,
        (PartOfSpeech.Adv, WordForm.Comparative or WordForm.Superlative) => 10,
        (PartOfSpeech.Pron, _) => 11,
        (PartOfSpeech.Det, _) => 12,
        (PartOfSpeech.Part, _) => 13,
        (PartOfSpeech.Adj, _) => 14,
        (PartOfSpeech.Adv, _) => 15,
        (PartOfSpeech.Noun, _) => 16,
        (PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Cconj, _) => 17,
        (PartOfSpeech.Num, _) => 18,
        _ => -1,
    };

    /// <summary>Whether the lemma keeps its capitals.</summary>
    public static bool KeepsCapitals(PartOfSpeech tag) => tag is PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Sym;

    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech tag, WordForm form)
    {
        Span<char> plain = stackalloc char[64];
        if (word.Length > plain.Length)
            return word.ToString();
        plain = plain[..word.Length];
        var keeps = KeepsCapitals(tag);
        for (var i = 0; i < word.Length; i++)
            plain[i] = keeps ? word[i] : word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        var kind = KindOf(tag, form);
        if (kind < 0 || _rules[kind].Count == 0)
            return plain.ToString();
        var rules = _rules[kind].GetAlternateLookup<ReadOnlySpan<char>>();
        var isKnown = TryWhole(rules, plain, out var lemma);
        if (!isKnown)
            lemma = Apply(rules, plain);
        return kind is >= FirstVerbForm and <= LastVerbForm && !isKnown ? VerbForms.LemmaOf(plain.ToString(), lemma) : lemma;
    }

    static bool TryWhole(
        Dictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>> rules,
        ReadOnlySpan<char> word,
        out string lemma)
    {
        Span<char> whole = stackalloc char[65];
        whole[0] = '^';
        word.CopyTo(whole[1..]);
        var isKnown = rules.TryGetValue(whole[..(word.Length + 1)], out var rule) && rule.Cut <= word.Length;
        lemma = isKnown ? string.Concat(word[..^rule.Cut], rule.Add) : "";
        return isKnown;
    }

    static string Apply(
        Dictionary<string, (int Cut, string Add)>.AlternateLookup<ReadOnlySpan<char>> rules, ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(word.Length - 1, LongestEnding); length >= 0; length--)
        {
            if (rules.TryGetValue(word[^length..], out var rule) && rule.Cut < word.Length)
                return string.Concat(word[..^rule.Cut], rule.Add);
        }

        return word.ToString();
    }
}
