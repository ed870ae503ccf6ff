namespace Stemma.Benchmarks;

/// <summary>A stream of invented articles: stories of one to six reports, thirty thousand words of vocabulary, a seed.</summary>
sealed class InventedStream(int seed, int perDay)
{
    const int Vocabulary = 30_000;
    const int Words = 220;

    readonly Random _random = new(seed);
    readonly Queue<(int Due, int Story)> _due = new();
    int _stories;

    public IEnumerable<Article> Articles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var story = _due.TryPeek(out var next) && next.Due <= i ? _due.Dequeue().Story : Open(i);
            yield return Write(i, story);
        }
    }

    int Open(int now)
    {
        var story = _stories++;
        for (var i = _random.Next(6); i > 0; i--)
            _due.Enqueue((now + _random.Next(perDay), story));
        return story;
    }

    Article Write(int number, int story)
    {
        var theme = new Random(story);
        var own = Enumerable.Range(0, 24).Select(_ => $"Q{theme.Next(5_000_000)}").ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < Words; i++)
        {
            var word = _random.Next(6) == 0 ? own[_random.Next(own.Length)] : $"w{Rank()}";
            text.Append(word).Append(i % 17 == 16 ? ". " : " ");
        }

        var body = text.ToString();
        return new()
        {
            Id = new($"a{number:x12}"),
            Source = "",
            Title = "",
            Text = body,
            Published = new(new DateOnly(2031, 1, 1).AddDays(number / perDay), null, PublicationBasis.Stated),
        };
    }

    /// <summary>Small ranks come far oftener, as in any language.</summary>
    int Rank() => (int)(Vocabulary * Math.Pow(_random.NextDouble(), 3));
}
