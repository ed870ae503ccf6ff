using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Stories;

/// <summary>Reads the profiles of the reports of one stream, one after the other. Not for several threads at once.</summary>
sealed class ProfileReader(StreamRarity rarity)
{
    /// <summary>How many words of a long text are looked at.</summary>
    const int MostRead = 1200;

    /// <summary>The headline and the lead: what stands first tells most.</summary>
    const int LeadWords = 90;

    const double LeadWeight = 1.5;

    /// <summary>How much more a word counts that is written large inside a sentence, or is a figure.</summary>
    const double NameWeight = 1.6;

    readonly Dictionary<uint, int> _places = new(MostRead);
    readonly List<uint> _keys = new(MostRead);
    readonly List<CountedWord> _counted = new(MostRead);
    readonly float[] _weights = new float[MostRead];
    readonly int[] _order = new int[MostRead];

    public StreamRarity Rarity => rarity;

    public ReportProfile Read(Article article, WordSequence words)
    {
        Count(article, words);
        rarity.Begin(CollectionsMarshal.AsSpan(_keys));
        var count = 0;
        for (var i = 0; i < _counted.Count; i++)
        {
            var weight = WeightOf(_keys[i], _counted[i]);
            if (weight <= 0)
                continue;
            _weights[count] = -weight; // the weightiest are sorted first
            _order[count++] = i;
        }

        Array.Sort(_weights, _order, 0, count);
        return Profile(article, words, Math.Min(count, ReportProfile.MostKept));
    }

    float WeightOf(uint key, CountedWord word) => (float)(
        (1 + Math.Log(word.Count)) * Math.Max(0, rarity.Count(key))
        * (word.Large * 2 > word.Count ? NameWeight : 1)
        * (word.First < LeadWords ? LeadWeight : 1));

    ReportProfile Profile(Article article, WordSequence words, int kept)
    {
        var telling = Enumerable.Range(0, Math.Min(kept, ReportProfile.MostTelling)).Select(i => Telling(article, words, i));
        var (keys, weights, sum) = (new uint[kept], new float[kept], 0f);
        for (var i = 0; i < kept; i++)
        {
            (keys[i], weights[i]) = (_keys[_order[i]], -_weights[i]);
            sum += weights[i] * weights[i];
        }

        for (var i = 0; i < kept; i++)
            weights[i] /= MathF.Sqrt(sum);
        ImmutableArray<TellingWord> shown = [.. telling];
        Array.Sort(keys, weights);
        return new(article.Id, article.Published?.Day, keys, weights, shown);
    }

    TellingWord Telling(Article article, WordSequence words, int rank)
    {
        var word = _counted[_order[rank]];
        var span = words.Span(word.First);
        var sort = char.IsDigit(article.Text[span.Start]) ? WordSort.Figure
            : word.Large * 2 > word.Count ? WordSort.Name : WordSort.Word;
        return new(_keys[_order[rank]], span, sort);
    }

    void Count(Article article, WordSequence words)
    {
        _places.Clear();
        _keys.Clear();
        _counted.Clear();
        var (text, house) = (article.Text, HouseWords.Of(article));
        for (var i = 0; i < Math.Min(words.Count, MostRead); i++)
        {
            var span = words.Span(i);
            if (house.Holds(span, words.Hash(i)))
                continue;
            var isLarge = char.IsDigit(text[span.Start]) || char.IsUpper(text[span.Start]) && !StartsSentence(text, span.Start);
            var key = WordSequence.Key(words.Hash(i));
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var isKnown);
            if (!isKnown)
            {
                place = _counted.Count;
                _keys.Add(key);
                _counted.Add(new(i, 0, 0));
            }

            var counted = _counted[place];
            _counted[place] = counted with { Count = counted.Count + 1, Large = counted.Large + (isLarge ? 1 : 0) };
        }
    }

    static bool StartsSentence(string text, int place)
    {
        var first = Math.Max(0, place - 4);
        while (place > first && !CharKinds.IsWord(text[place - 1]))
        {
            place--;
            if (text[place] is '.' or '!' or '?' or ':' or '“' or '"' || CharKinds.EndsLine(text[place]))
                return true;
        }

        return place == 0;
    }

    /// <summary>A word of the text: where it stands first, how often it stands there, and how often written large.</summary>
    readonly record struct CountedWord(int First, int Count, int Large);
}
