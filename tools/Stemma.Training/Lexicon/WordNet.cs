namespace Stemma.Training;

/// <summary>The synsets and senses of WordNet's database files (wndb(5WN), senseidx(5WN)).</summary>
sealed class WordNet
{
    static readonly (char Letter, string File)[] _parts = [('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv")];

    /// <summary>By part of speech and offset: <c>n1740</c>.</summary>
    public Dictionary<string, Synset> Synsets { get; } = [];

    /// <summary>The senses of an entry (<c>n:dog</c>), the first sense first, with the times it was tagged.</summary>
    public Dictionary<string, List<Sense>> Senses { get; } = [];

    public static WordNet Read(string folder)
    {
        var wordNet = new WordNet();
        foreach (var (letter, file) in _parts)
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "data." + file)).Where(l => l[0] != ' '))
                wordNet.Add(letter, line.Split(" | ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "index.sense")))
            wordNet.AddSense(line.Split(' '));
        foreach (var senses in wordNet.Senses.Values)
            senses.Sort((a, b) => a.Number.CompareTo(b.Number));
        return wordNet;
    }

    void Add(char letter, string[] fields)
    {
        var count = int.Parse(fields[3], NumberStyles.HexNumber);
        var words = new string[count];
        for (var i = 0; i < count; i++)
            words[i] = fields[4 + 2 * i].Split('(')[0].Replace('_', ' ');
        var pointers = new List<Pointer>();
        for (var i = 5 + 2 * count; i < 5 + 2 * count + 4 * int.Parse(fields[4 + 2 * count]); i += 4)
        {
            var ends = int.Parse(fields[i + 3], NumberStyles.HexNumber);
            pointers.Add(new(fields[i], Key(fields[i + 2][0], fields[i + 1]), (ends >> 8) - 1, (ends & 255) - 1));
        }

        var key = Key(letter, fields[0]);
        Synsets[key] = new(key, int.Parse(fields[1]), words, pointers);
    }

    void AddSense(string[] fields)
    {
        var lemma = fields[0].Split('%');
        var letter = "?nvara"[lemma[1][0] - '0'];
        var entry = $"{letter}:{lemma[0].Replace('_', ' ')}";
        if (!Senses.TryGetValue(entry, out var senses))
            Senses[entry] = senses = [];
        senses.Add(new(Synsets[Key(letter, fields[1])], int.Parse(fields[2]), int.Parse(fields[3])));
    }

    static string Key(char letter, string offset) => $"{(letter == 's' ? 'a' : letter)}{int.Parse(offset)}";
}

/// <summary>A meaning and the words that have it.</summary>
/// <param name="Field">The lexicographers' file.</param>
sealed record Synset(string Key, int Field, string[] Words, List<Pointer> Pointers);

/// <summary>A meaning of one word.</summary>
/// <param name="Number">Its rank, from 1.</param>
/// <param name="Tagged">How often it was found in tagged text.</param>
sealed record Sense(Synset Synset, int Number, int Tagged);

/// <summary>A relation from a synset, or from one of its words, to another's.</summary>
/// <param name="Source">The index of the word it starts from; -1 for the whole synset.</param>
sealed record Pointer(string Symbol, string Target, int Source, int TargetWord);
