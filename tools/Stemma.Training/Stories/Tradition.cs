using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>A family of reports that was made from a few own texts, with its true tree.</summary>
/// <param name="Sources">For each report the reports it was made from, by index; empty for a text of its own.</param>
/// <param name="Kinds">How each was made; null for a text of its own.</param>
sealed record Tradition(
    ImmutableArray<ArticleReading> Reports, ImmutableArray<ImmutableArray<int>> Sources, ImmutableArray<DerivationKind?> Kinds);

/// <summary>Makes families of reports from invented texts: copies, trims, shuffles, changed words, merges, in a seeded order.</summary>
sealed class TraditionMaker(int seed)
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    readonly Random _random = new(seed);
    readonly List<string> _texts = [];
    readonly List<ImmutableArray<int>> _sources = [];
    readonly List<DerivationKind?> _kinds = [];

    /// <param name="roots">How many texts of their own, of one event.</param>
    /// <param name="made">How many are made from them, and from what was made before.</param>
    /// <param name="isDated">Whether each report has its hour.</param>
    public Tradition Make(int roots, int made, bool isDated)
    {
        var writer = new InventedNews(_random);
        for (var i = 0; i < roots; i++)
            Add(writer.Report(), [], null);
        for (var i = 0; i < made; i++)
            AddMade();
        var readings = _texts.Select((text, index) => Reading(text, index, isDated)).ToImmutableArray();
        return new(readings, [.. _sources], [.. _kinds]);
    }

    void Add(string text, ImmutableArray<int> sources, DerivationKind? kind)
    {
        _texts.Add(text);
        _sources.Add(sources);
        _kinds.Add(kind);
    }

    void AddMade()
    {
        var source = _random.Next(_texts.Count);
        var text = _texts[source];
        switch (_random.Next(7))
        {
            case 0:
                Add(Rewording.Touched(text, _random, 0.01), [source], DerivationKind.Copy);
                break;
            case 1 or 2:
                Add(Rewording.Trimmed(text, _random), [source], DerivationKind.Trim);
                break;
            case 3:
                Add(Rewording.Touched(Rewording.Shuffled(text, _random), _random, 0.02), [source], DerivationKind.Copy);
                break;
            case 4 or 5:
                Add(Rewording.Touched(text, _random, 0.15), [source], DerivationKind.Rewrite);
                break;
            default:
                AddMerged(source);
                break;
        }
    }

    void AddMerged(int source)
    {
        var other = _random.Next(_texts.Count);
        if (other == source || Root(other) == Root(source))
            Add(Rewording.Touched(_texts[source], _random, 0.01), [source], DerivationKind.Copy);
        else
            Add(Rewording.Merged(_texts[source], _texts[other], _random), [source, other], DerivationKind.Rewrite);
    }

    int Root(int index) => _sources[index].IsEmpty ? index : Root(_sources[index][0]);

    static ArticleReading Reading(string text, int index, bool isDated)
    {
        var instant = new DateTimeOffset(2031, 5, 2, 6, 0, 0, TimeSpan.Zero).AddMinutes(index * 50);
        var article = new Article
        {
            Id = ArticleId.Of(null, $"{index}\n{text}"),
            Source = $"report {index}",
            Title = "",
            Text = text,
            Outlet = new($"Gazette {index}", null),
            Published = isDated ? new(DateOnly.FromDateTime(instant.DateTime), instant, PublicationBasis.Stated) : null,
        };
        return new(article, _analyzer.Analyze(text));
    }
}
