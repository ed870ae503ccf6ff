using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>One thing that reports speak of, the values they give for it, and what follows.</summary>
public sealed record Point
{
    /// <summary><c>p1</c>, <c>p2</c> …, in the order of the report.</summary>
    public required string Id { get; init; }

    public required PointKind Kind { get; init; }

    /// <summary>What it is about, in words of the articles: "US troops in Iraq".</summary>
    public required string About { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The rule that gave the verdict, in one line.</summary>
    public required string Why { get; init; }

    public required OriginCount Origins { get; init; }

    /// <summary>Who is credited with the values, each once: "defence ministry", "London Fire Brigade".</summary>
    public ImmutableArray<string> Authorities { get; init; } = [];

    /// <summary>The values, the one that most origins give first.</summary>
    public required ImmutableArray<PointReading> Readings { get; init; }

    /// <summary>Each pair of values, with what follows from it; empty for one value.</summary>
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];
}

/// <summary>Two values of a point, and the rule that says what follows.</summary>
/// <param name="First">The normal form of the one.</param>
/// <param name="Second">The normal form of the other.</param>
public sealed record Comparison(string First, string Second, Verdict Verdict, string Why);

/// <summary>One of the values that reports give for a point.</summary>
public sealed record PointReading
{
    /// <summary>The normal form, to be read: <c>2500</c>, <c>&gt;70</c>, <c>2025-09</c>, <c>not withdraw</c>.</summary>
    public required string Value { get; init; }

    /// <summary>The lowest number it allows; null where it is no number or has no lower end.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The first day it allows; null where it is no date.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The first day that it no longer allows.</summary>
    public DateOnly? End { get; init; }

    public required OriginCount Origins { get; init; }
    public required ImmutableArray<Mention> Mentions { get; init; }
}

/// <summary>What sort of thing a point is.</summary>
public enum PointKind
{
    Quantity, Date, Place, Event, Role,
}

/// <summary>What follows from the readings of a point, from the mildest to the gravest.</summary>
public enum Verdict
{
    /// <summary>One origin only, and no difference.</summary>
    Single,

    /// <summary>Equal, or within rounding.</summary>
    Agree,

    /// <summary>One is finer than the other, or they overlap.</summary>
    Refine,

    /// <summary>A later report gives a later state of the same thing.</summary>
    Update,

    /// <summary>They cannot both be so.</summary>
    Conflict,
}
