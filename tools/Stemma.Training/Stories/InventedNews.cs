namespace Stemma.Training;

/// <summary>Writes reports of one invented event, each in its own words, with the same facts and one shared quotation.</summary>
sealed class InventedNews
{
    static readonly string[] _towns = ["Varnholm", "Brenwick", "Tarnby", "Osterlund", "Kelmouth", "Dunmere", "Halvik", "Rosnes"];
    static readonly string[] _persons = ["Tove Lindgren", "Ada Marsh", "Per Holm", "Ida Moe", "Jon Falk", "Una Reed", "Kai Storm"];
    static readonly string[] _things = ["ferry", "bridge", "warehouse", "tunnel", "quarry", "mill", "depot", "terminal"];

    static readonly string[] _openings =
    [
        "The {thing} at {town} was closed on Tuesday after cracks were found in {n} of its supports",
        "Hundreds of people near {town} spent the night in a school because of the damaged {thing}",
        "Work on the {thing} outside {town} stopped when engineers measured a shift of {n} millimetres",
        "A week of storms has left the {thing} of {town} standing on {n} weakened posts",
    ];

    static readonly string[] _middles =
    [
        "{person}, who has lived beside the water for {n} years, carried her neighbour's furniture up the hill by hand",
        "Buses will run every {n} minutes between the old market and the northern station until the road opens again",
        "The council set aside {n} million crowns last winter, yet the first repairs were never ordered",
        "Divers went down {n} times on Wednesday and brought back photographs of broken bolts and loose stone",
        "Fishermen say that the current has changed since the dredging, and they have moved {n} boats to the east side",
        "A petition with {n} thousand names asks the ministry to send its own experts instead of the builder's",
        "The builder, a firm from {town}, answered that every weld was tested twice and that the records are complete",
        "Schools in the lower quarter stay shut, and {n} classes are taught in the gymnasium of the sports club",
        "Insurance companies have counted {n} claims so far, most of them for flooded cellars and spoiled stock",
        "On the harbour front the cafés were empty at noon, and only {n} lorries waited where a line stands on other days",
        "{person} of the transport office described how the sensors failed one after another in less than {n} hours",
        "Farmers upstream opened {n} gates to let the fields take some of the water before it reached the town",
        "The last inspection, made {n} months ago, had called the structure sound but asked for new paint and railings",
        "Volunteers cooked {n} meals in the parish hall and handed out blankets, lamps and dry shoes",
        "A court in {town} will hear on Friday whether the operator must publish the letters of its chief engineer",
        "Trains are held back at the junction, {n} of them since the morning, and freight goes round by the coast line",
    ];

    readonly Random _random;
    readonly string _town;
    readonly string _thing;
    readonly string _quotation;

    public InventedNews(Random random)
    {
        _random = random;
        (_town, _thing) = (Any(_towns), Any(_things));
        _quotation = $"“We shall not open the {_thing} again before every single bolt has been looked at,” said {Any(_persons)}.";
    }

    public string Report()
    {
        var sentences = new List<string> { Varied(Filled(Any(_openings))) + "." };
        foreach (var middle in _middles.OrderBy(_ => _random.Next()).Take(7 + _random.Next(4)))
            sentences.Add(Varied(Filled(middle)) + ".");
        sentences.Insert(1 + _random.Next(sentences.Count - 1), _quotation);
        return string.Join(' ', sentences);
    }

    string Filled(string sentence) => sentence
        .Replace("{thing}", _thing, StringComparison.Ordinal)
        .Replace("{town}", _town, StringComparison.Ordinal)
        .Replace("{person}", Any(_persons), StringComparison.Ordinal)
        .Replace("{n}", (2 + _random.Next(97)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Own words: most of the small words are others, so that only the facts are shared.</summary>
    string Varied(string sentence)
    {
        var words = sentence.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            if (_random.Next(10) < 7 && char.IsLower(words[i][0]))
                words[i] = Own();
        }

        return string.Join(' ', words);
    }

    /// <summary>A word that no other report has by design: syllables by chance.</summary>
    string Own() => string.Concat(Enumerable.Range(0, 2 + _random.Next(2)).Select(_ =>
        "bdfgklmnprstv"[_random.Next(13)].ToString() + "aeiou"[_random.Next(5)]));

    T Any<T>(T[] items) => items[_random.Next(items.Length)];
}
