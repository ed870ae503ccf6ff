namespace Stemma.Training;

/// <summary>A stream of invented articles with the statistics of news: their lengths, how common words are, copies of one text.</summary>
/// <remarks>Half of the articles are reports of a story told before, and a fifth of these are copies with some words changed.</remarks>
sealed class InventedStream(int seed, int perDay)
{
    /// <summary>The middle length of an article in words, and how lengths spread: those of the sets of clusters and coreference.</summary>
    const int MiddleLength = 245;
    const double LengthSpread = 0.75;

    const int Vocabulary = 60_000;
    const int OwnWords = 24;
    const int Sites = 2_000;
    const int MostCopied = 5_000;

    readonly Random _random = new(seed);
    readonly PriorityQueue<int, int> _due = new();
    readonly Dictionary<int, string> _copied = [];
    int _stories;

    public IEnumerable<Article> Articles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var story = _due.TryPeek(out _, out var due) && due <= i ? _due.Dequeue() : Open(i);
            yield return Of(i, Text(story));
        }
    }

    int Open(int now)
    {
        var story = _stories++;
        for (var i = _random.Next(4) == 0 ? _random.Next(12) : _random.Next(2); i > 0; i--)
            _due.Enqueue(story, now + 1 + _random.Next(2 * perDay));
        return story;
    }

    string Text(int story)
    {
        if (_copied.TryGetValue(story, out var copy) && _random.Next(5) == 0)
        {
            return string.Join(' ', copy.Split(' ').Select(word => _random.Next(60) == 0 ? Common() : word));
        }

        var text = Written(story);
        if (_copied.Count > MostCopied)
            _copied.Clear();
        _copied[story] = text;
        return text;
    }

    string Written(int story)
    {
        var theme = new Random(story);
        var own = Enumerable.Range(0, OwnWords).Select(_ => $"Q{theme.Next(5_000_000)}").ToArray();
        var length = (int)(MiddleLength * Math.Exp(LengthSpread * Normal()));
        var text = new StringBuilder();
        for (var i = 0; i < Math.Max(30, length); i++)
            text.Append(_random.Next(6) == 0 ? own[_random.Next(own.Length)] : Common()).Append(i % 17 == 16 ? ". " : " ");
        return text.ToString();
    }

    Article Of(int number, string text) => new()
    {
        Id = new($"a{number:x12}"),
        Source = "",
        Title = "",
        Text = text,
        Outlet = new("", $"s{_random.Next(Sites)}.example"),
        Published = new(new DateOnly(2031, 1, 1).AddDays(number / perDay), null, PublicationBasis.Stated),
    };

    /// <summary>Words come as often as their rank tells, as in any language.</summary>
    string Common() => $"word{(int)Math.Exp(_random.NextDouble() * Math.Log(Vocabulary))}";

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
