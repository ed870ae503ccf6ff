using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A person's name cut into words that can be compared: no titles, no "al-", no "Jr.".</summary>
/// <param name="Words">Folded, in order.</param>
/// <param name="Keys">The same words as they sound, so that transliterations meet.</param>
/// <param name="Title">The title that was cut off, folded; empty without one.</param>
sealed record PersonName(ImmutableArray<string> Words, ImmutableArray<string> Keys, string Title)
{
    static readonly FrozenDictionary<string, (string Gender, bool IsOffice)> _titles = WordList.Rows("titles.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2), StringComparer.Ordinal);

    static readonly ILookup<string, string> _fullForms = WordList.Rows("pet-names.tsv").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    static readonly FrozenSet<string> _generations = FrozenSet.ToFrozenSet(["jr", "sr", "ii", "iii", "iv"], StringComparer.Ordinal);

    static readonly FrozenSet<string> _silent =
        FrozenSet.ToFrozenSet(["al", "el", "ul", "as", "ad", "ar", .. _generations], StringComparer.Ordinal);

    /// <summary>No name at all.</summary>
    public static PersonName None { get; } = new([], [], "");

    /// <summary>What tells a father and a son of one name apart: "jr", "sr", "iii"; empty without one.</summary>
    public string Generation { get; private init; } = "";

    public static PersonName Parse(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var (title, generation) = ("", "");
        foreach (var word in Split(Folding.Fold(WithoutBrackets(name))))
        {
            if (words.Count == 0 && _titles.ContainsKey(word))
                title = word;
            else if (words.Count > 0 && IsGeneration(word))
                generation = word;
            else if (word == "s" && words.Count > 0 || _silent.Contains(word))
                continue;
            else
                words.Add(word);
        }

        return new(words.ToImmutable(), [.. words.Select(Key)], title) { Generation = generation };
    }

    /// <summary>Whether a word is a form of address: "mr", "dr", "sir".</summary>
    public static bool IsTitle(string folded) => _titles.ContainsKey(folded.TrimEnd('.'));

    /// <summary>Whether a form of address tells an office or a rank: "gen", "gov".</summary>
    public static bool IsOffice(string folded) => _titles.TryGetValue(folded.TrimEnd('.'), out var title) && title.IsOffice;

    /// <summary>"Jr.", "III".</summary>
    public static bool IsGeneration(string folded) => _generations.Contains(folded.TrimEnd('.'));

    /// <summary><c>m</c>, <c>f</c>, or <c>u</c> where the title does not tell; null for what is no title.</summary>
    public static string? TitleGender(string folded) => _titles.TryGetValue(folded.TrimEnd('.'), out var title) ? title.Gender : null;

    /// <summary>Whether two folded given names may be one: "jerry" is short for "gerald" and for "jerome", which are two.</summary>
    public static bool SamePetName(string one, string other) => one == other
        || ((_fullForms.Contains(one) || _fullForms.Contains(other)) && FullForms(one).Intersect(FullForms(other)).Any());

    static IEnumerable<string> FullForms(string given) => _fullForms[given].DefaultIfEmpty(given);

    /// <summary>How a folded word sounds: "mohammed", "muhammad" and "mohamed" have one key.</summary>
    public static string Key(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            var sound = letter switch
            {
                'e' => 'a',
                'o' => 'u',
                'y' or 'j' => 'i',
                'q' => 'k',
                _ => letter,
            };
            if (letter is 'j' && key.Length == 0)
                sound = 'j';
            if (key.Length == 0 || key[^1] != sound)
                key.Append(sound);
        }

        return key.ToString();
    }

    static string WithoutBrackets(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        return open <= 0 ? name : name[..open];
    }

    static IEnumerable<string> Split(string folded)
    {
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && (char.IsLetter(folded[i]) || char.IsDigit(folded[i])))
                continue;
            if (i < folded.Length && folded[i] == '\'' && !IsPossessive(folded, i))
                continue;
            if (i > start && folded[start..i].Trim('\'') is { Length: > 0 } word)
                yield return word.Replace("'", "", StringComparison.Ordinal);
            start = i + 1;
        }
    }

    static bool IsPossessive(string folded, int quote) =>
        quote + 1 >= folded.Length
        || folded[quote + 1] == 's' && (quote + 2 >= folded.Length || !char.IsLetter(folded[quote + 2]));
}
