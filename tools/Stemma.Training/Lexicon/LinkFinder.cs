using Stemma.Language;

namespace Stemma.Training;

/// <summary>WordNet's links between words, as links between the kept entries.</summary>
sealed class LinkFinder
{
    const int Act = 4, Cognition = 9, Communication = 10, Event = 11, Feeling = 12, Person = 18, Phenomenon = 19,
        Possession = 21, Process = 22, State = 26;

    readonly WordNet _wordNet;
    readonly NewsCounts _counts;
    readonly Dictionary<string, int> _numbers;

    public LinkFinder(WordNet wordNet, string[] entries, NewsCounts counts)
    {
        (_wordNet, _counts) = (wordNet, counts);
        _numbers = entries.Select((entry, i) => (entry, i)).ToDictionary(pair => pair.entry, pair => pair.i);
    }

    public int[] PackedLinks(string entry) =>
        [.. Links(entry).Where(link => _numbers.ContainsKey(link.Target) && link.Target != entry)
            .Select(link => (int)link.Kind << 24 | _numbers[link.Target]).Distinct()];

    IEnumerable<(WordLink Kind, string Target)> Links(string entry) => entry[0] switch
    {
        'n' => Antonyms(entry).Concat(Verbs(entry)),
        'v' => Antonyms(entry).Concat(Synsets(entry, ">").Select(target => (WordLink.Causes, target))),
        'a' => Antonyms(entry).Concat(Nouns(entry))
            .Concat(Synsets(entry, "&").Select(target => (WordLink.SimilarTo, target))),
        _ => Antonyms(entry),
    };

    IEnumerable<(WordLink Kind, string Target)> Antonyms(string entry) =>
        Words(entry, "!").Select(link => (WordLink.Antonym, link.Target));

    IEnumerable<(WordLink Kind, string Target)> Nouns(string entry) =>
        Words(entry, "\\").Concat(Words(entry, "+")).Where(link => link.Target[0] == 'n')
            .Select(link => (WordLink.NounOf, link.Target)).Take(2);

    // The verb that most of the noun's uses come from, of several the one that looks most like it.
    IEnumerable<(WordLink Kind, string Target)> Verbs(string entry)
    {
        var verbs = Words(entry, "+").Where(link => link.Target[0] == 'v').ToArray();
        return new[] { (WordLink.VerbOfEvent, false), (WordLink.VerbOfAgent, true) }
            .Select(kind => (kind.Item1, Best(entry, verbs.Where(v => IsWho(v.Field) == kind.Item2 && IsUsed(v.Field)))))
            .Where(link => link.Item2 is not null)!;
    }

    string? Best(string entry, IEnumerable<(string Target, int Field, double Share)> verbs) =>
        verbs.GroupBy(v => v.Target)
            .OrderByDescending(group => group.Sum(v => v.Share) * (1 + CommonPrefix(group.Key, entry)))
            .ThenByDescending(group => _counts.Count(group.Key[2..]))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;

    static bool IsWho(int field) => field == Person;

    static bool IsUsed(int field) => field is Act or Cognition or Communication or Event or Feeling or Person
        or Phenomenon or Possession or Process or State;

    IEnumerable<(string Target, int Field, double Share)> Words(string entry, string symbol)
    {
        var word = entry[2..];
        foreach (var sense in _wordNet.Senses[entry])
        {
            foreach (var pointer in sense.Synset.Pointers.Where(p => p.Symbol == symbol && p.Source >= 0
                && sense.Synset.Words[p.Source].Equals(word, StringComparison.OrdinalIgnoreCase)))
            {
                var target = _wordNet.Synsets[pointer.Target];
                var name = $"{target.Key[0]}:{target.Words[pointer.TargetWord].ToLowerInvariant()}";
                yield return (name, sense.Synset.Field, sense.Tagged + 1.0 / sense.Number);
            }
        }
    }

    IEnumerable<string> Synsets(string entry, string symbol) =>
        _wordNet.Senses[entry].Take(3).SelectMany(sense => sense.Synset.Pointers)
            .Where(pointer => pointer.Symbol == symbol)
            .SelectMany(pointer => _wordNet.Synsets[pointer.Target].Words)
            .Select(word => $"{entry[0]}:{word.ToLowerInvariant()}");

    static int CommonPrefix(string left, string right) =>
        left[2..].Zip(right[2..]).TakeWhile(pair => pair.First == pair.Second).Count();
}
