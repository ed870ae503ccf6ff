namespace Stemma.Training;

/// <summary>Makes facts wrong by chance: each draw changes one fact in one report, everywhere the report tells it.</summary>
sealed class Planter(ImmutableArray<PlantedStory> stories, Random random)
{
    static readonly string[] _places = ["Hamburg", "Lisbon", "Kraków", "Denver", "Osaka", "Leeds", "Montevideo", "Turin"];
    static readonly string[] _names = ["Harlow", "Castell", "Ndiaye", "Lindqvist", "Romero", "Takeda", "Farrell", "Weiss"];
    static readonly string[] _words = ["slowly", "harvest", "quarrel", "seldom", "garden", "thunder", "bitter", "kitchen"];

    public (PlantedStory Story, PlantedChange Change) Next()
    {
        var kind = Any(Enum.GetValues<PlantedKind>());
        var story = Any([.. stories.Where(story => story.Facts.Any(fact => fact.Kind == kind))]);
        var fact = Any([.. story.Facts.Where(fact => fact.Kind == kind)]);
        var article = story.Articles[fact.Report];
        return (story, PlantedChange.Of(fact, article, EditsOf(story, fact, article)));
    }

    IEnumerable<PlantedEdit> EditsOf(PlantedStory story, PlantedFact fact, Article article)
    {
        var words = article[fact.Span].ToString();
        if (fact.Kind is PlantedKind.Name)
            return EveryWord(article.Text, words, Other(_names, words));
        var places = story.Facts.Where(other => other.Name == fact.Name && other.Report == fact.Report);
        var seed = random.Next();
        return places.Select(place => new PlantedEdit(place.Span, WrongWords(place, article[place.Span].ToString(), new(seed))));
    }

    /// <summary>The same draw for every place, so that the report stays of one mind.</summary>
    static string WrongWords(PlantedFact fact, string words, Random draw) => fact.Kind switch
    {
        PlantedKind.Figure => WrongFigures.Of(words, draw),
        PlantedKind.Date => WrongDates.Of(words, draw),
        PlantedKind.Quote => OtherWord(words, draw),
        PlantedKind.Place => Other(_places, words, draw),
        _ => fact.Replacement ?? throw new InvalidDataException($"{fact.Name}: nothing is said of what to put there."),
    };

    /// <summary>A name is changed wherever the report gives it.</summary>
    static IEnumerable<PlantedEdit> EveryWord(string text, string word, string other)
    {
        for (var start = text.IndexOf(word, StringComparison.Ordinal); start >= 0;
            start = text.IndexOf(word, start + word.Length, StringComparison.Ordinal))
        {
            if (start + word.Length == text.Length || !char.IsLetter(text[start + word.Length]))
                yield return new(new(start, start + word.Length), other);
        }
    }

    /// <summary>One of the longer words becomes another, inside the quotation and not at its ends.</summary>
    static string OtherWord(string words, Random draw)
    {
        var all = words.Split(' ');
        var inner = Enumerable.Range(1, all.Length - 2).Where(index => all[index].Length > 3).ToArray();
        var chosen = inner[draw.Next(inner.Length)];
        all[chosen] = Other(_words, all[chosen].TrimEnd(','), draw) + (all[chosen].EndsWith(',') ? "," : "");
        return string.Join(' ', all);
    }

    string Other(string[] pool, string words) => Other(pool, words, random);

    static string Other(string[] pool, string words, Random draw)
    {
        var others = pool.Where(other => other != words).ToArray();
        return others[draw.Next(others.Length)];
    }

    T Any<T>(T[] items) => items[random.Next(items.Length)];
}
