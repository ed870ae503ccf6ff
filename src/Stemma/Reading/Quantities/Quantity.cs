namespace Stemma.Reading;

/// <summary>A number of something, with what it counts or measures.</summary>
public sealed record Quantity
{
    /// <summary>The whole phrase: modifier, number, and the noun counted or the unit.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number alone, as "2.5 thousand".</summary>
    public required TextSpan Number { get; init; }

    public required QuantityKind Kind { get; init; }

    /// <summary>What the words allow, before the modifier widens it: "dozens" is 24 to 99, "2,500" is 2500 to 2500.</summary>
    public required NumberInterval Value { get; init; }

    public QuantityModifier Modifier { get; init; }

    /// <summary>Whether the number is a word of convention ("dozens", "several"), not a figure.</summary>
    public bool IsVague { get; init; }

    /// <summary>
    /// ISO 4217 for money (<c>USD</c>), the SI unit for measures (<c>m</c>, <c>kg</c>, <c>m/s</c>), <c>%</c> for shares,
    /// <c>year</c>, <c>month</c>, <c>day</c> … for ages and durations; null for counts.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>The unit that the text names ("miles"); null but for measures.</summary>
    internal Measure? ToldIn { get; init; }

    /// <summary>What is counted; null where the text leaves it open.</summary>
    public CountedNoun? Counted { get; init; }

    /// <summary>Whether the quantity has the noun in its own words; "and 31 to another hospital" leaves it to the number before.</summary>
    internal bool NamesNoun => Counted is { } counted && Span.Contains(counted.Head);

    /// <summary>Phrases of the same clause that limit it: a place, a group, a rate ("in Syria", "per share").</summary>
    public ImmutableArray<TextSpan> Scope { get; init; } = [];

    /// <summary>The numbers that the phrase allows with its modifier: "more than 70" is everything above 70.</summary>
    public NumberInterval Range => Value.Widened(Modifier);
}

/// <summary>What kind of number a quantity is.</summary>
public enum QuantityKind
{
    Count, Ordinal, Fraction, Percent, Money, Measure, Age, Duration, Multiple,
}

/// <summary>How a number is hedged.</summary>
public enum QuantityModifier
{
    None,

    /// <summary>"About", "some", "roughly", "approximately".</summary>
    About,

    /// <summary>"Nearly", "almost", "close to": a little less.</summary>
    Nearly,
    MoreThan,
    AtLeast,
    LessThan,

    /// <summary>"Up to", "as many as", "no more than".</summary>
    AtMost,

    /// <summary>"Another", "additional": on top of a number given before.</summary>
    Additional,
}

/// <summary>The noun that a number counts.</summary>
/// <param name="Lemma">Its dictionary form, in lower case.</param>
/// <param name="Head">The noun's own place.</param>
/// <param name="Span">The noun phrase after the number, with the adjectives and the "of" phrase.</param>
/// <param name="Modifiers">Lemmas of the words that narrow it ("american", "international", "coalition").</param>
public sealed record CountedNoun(string Lemma, TextSpan Head, TextSpan Span, ImmutableArray<string> Modifiers);
