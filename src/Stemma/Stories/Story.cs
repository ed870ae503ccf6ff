using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>The reports of one event, in the order of their publication, then of their ids.</summary>
/// <param name="Id">Made from the id of the report that opened it.</param>
public sealed record Story(string Id, ImmutableArray<ArticleReading> Reports)
{
    /// <summary>What decided that each report belongs here; empty where the caller said so.</summary>
    public ImmutableArray<Membership> Memberships { get; init; } = [];

    /// <summary>One story of all these reports. Those without a date come last.</summary>
    public static Story Of(IEnumerable<ArticleReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var ordered = readings.ToImmutableArray().Sort(ByPublication);
        return new(ordered.IsEmpty ? "s0" : IdOf(ordered[0].Article.Id), ordered);
    }

    internal static string IdOf(ArticleId first) => "s" + first.Value[1..];

    internal static int ByPublication(ArticleReading left, ArticleReading right)
    {
        var (mine, other) = (left.Article.Published, right.Article.Published);
        var order = (mine?.Day ?? DateOnly.MaxValue).CompareTo(other?.Day ?? DateOnly.MaxValue);
        if (order == 0)
            order = Nullable.Compare(mine?.Instant?.UtcDateTime, other?.Instant?.UtcDateTime);
        return order != 0 ? order : left.Article.Id.CompareTo(right.Article.Id);
    }
}

/// <summary>That a report belongs to a story, and the words, names and dates that decided it.</summary>
/// <param name="Score">How alike the report and the story were, from 0 to 1; 1 for the report that opened it.</param>
public sealed record Membership(ArticleId Article, double Score, ImmutableArray<Evidence> Evidence);
