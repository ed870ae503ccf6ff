namespace Stemma.Store;

/// <summary>A ruling as a column and an export keep it.</summary>
/// <param name="Kind">The ruling's name: <c>same-story</c>, <c>own-story</c>, … <c>wrong</c>.</param>
/// <param name="Places">Articles, or passages written as <c>a0123456789ab:12..40</c>.</param>
public sealed record KeptRuling(string Kind, ImmutableArray<string> Places)
{
    /// <summary>The kinds, with what each takes.</summary>
    public static ImmutableArray<(string Kind, bool TakesPassages, string Says)> Kinds { get; } =
    [
        ("same-story", false, "the story of the second article belongs to that of the first"),
        ("own-story", false, "these articles are a story of their own"),
        ("same-origin", false, "both articles carry the reporting of one origin"),
        ("other-origin", false, "the second article's reporting is its own, not that of the first"),
        ("same-point", true, "both passages give values of one point"),
        ("other-point", true, "the second passage's value is of another point than the first's"),
        ("same-entity", true, "both passages name one person, organisation or place"),
        ("other-entity", true, "the passages name two"),
        ("wrong", true, "what was found at the passage is not there"),
    ];

    public static KeptRuling Of(Ruling ruling) => ruling switch
    {
        Ruling.SameStory of => Pair("same-story", of),
        Ruling.SameOrigin of => Pair("same-origin", of),
        Ruling.OtherOrigin of => Pair("other-origin", of),
        Ruling.OwnStory own => new("own-story", [.. own.Members.Select(member => member.Value)]),
        Ruling.SamePoint of => Pair("same-point", of),
        Ruling.OtherPoint of => Pair("other-point", of),
        Ruling.SameEntity of => Pair("same-entity", of),
        Ruling.OtherEntity of => Pair("other-entity", of),
        Ruling.Wrong wrong => new("wrong", [Text(wrong.Passage)]),
        _ => throw new ArgumentException($"No name for the ruling {ruling.GetType().Name}.", nameof(ruling)),
    };

    /// <exception cref="InvalidDataException">It is no ruling that this program knows.</exception>
    public Ruling ToRuling() => (Kind, Places) switch
    {
        ("same-story", [var first, var second]) => new Ruling.SameStory(new(first), new(second)),
        ("same-origin", [var first, var second]) => new Ruling.SameOrigin(new(first), new(second)),
        ("other-origin", [var first, var second]) => new Ruling.OtherOrigin(new(first), new(second)),
        ("own-story", [_, ..]) => new Ruling.OwnStory([.. Places.Select(place => new ArticleId(place))]),
        ("same-point", [var first, var second]) => new Ruling.SamePoint(PassageOf(first), PassageOf(second)),
        ("other-point", [var first, var second]) => new Ruling.OtherPoint(PassageOf(first), PassageOf(second)),
        ("same-entity", [var first, var second]) => new Ruling.SameEntity(PassageOf(first), PassageOf(second)),
        ("other-entity", [var first, var second]) => new Ruling.OtherEntity(PassageOf(first), PassageOf(second)),
        ("wrong", [var place]) => new Ruling.Wrong(PassageOf(place)),
        _ => throw new InvalidDataException($"There is no ruling \"{Kind}\" of {Places.Length} places."),
    };

    /// <summary>Whether a text is a passage as <see cref="Text"/> writes it.</summary>
    public static bool IsPassage(string text) => Parse(text) is not null;

    public static string Text(Passage passage) => $"{passage.Article}:{passage.Span}";

    static Passage PassageOf(string text) =>
        Parse(text) ?? throw new InvalidDataException($"\"{text}\" is no passage; it is written as a0123456789ab:12..40.");

    static Passage? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var dots = text.IndexOf("..", Math.Max(0, colon), StringComparison.Ordinal);
        return colon > 0 && dots > 0 && int.TryParse(text.AsSpan(colon + 1, dots - colon - 1), out var start)
            && int.TryParse(text.AsSpan(dots + 2), out var end) && start >= 0 && end >= start
            ? new(new(text[..colon]), new(start, end))
            : null;
    }

    static KeptRuling Pair(string kind, Ruling.OfArticles ruling) => new(kind, [ruling.First.Value, ruling.Second.Value]);
    static KeptRuling Pair(string kind, Ruling.OfPassages ruling) => new(kind, [Text(ruling.First), Text(ruling.Second)]);
}
