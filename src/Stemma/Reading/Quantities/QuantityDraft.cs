namespace Stemma.Reading;

/// <summary>A number with its hedge and unit, by indices of lexemes, before its noun and scope are read.</summary>
sealed record QuantityDraft
{
    /// <summary>The first lexeme of the phrase: of the hedge, the sign of money, or the number.</summary>
    public required int First { get; init; }

    /// <summary>The number alone.</summary>
    public required int NumberFirst { get; init; }

    public required int NumberEnd { get; init; }

    /// <summary>The index after the phrase.</summary>
    public required int End { get; init; }

    public required QuantityKind Kind { get; init; }
    public required NumberInterval Value { get; init; }
    public QuantityModifier Modifier { get; init; }
    public bool IsVague { get; init; }
    public string? Unit { get; init; }

    /// <summary>The unit that the text names; null but for measures.</summary>
    public Measure? ToldIn { get; init; }

    /// <summary>Whether the number is written in figures.</summary>
    public bool IsFigures { get; init; }

    /// <summary>Whether it has a word such as "million".</summary>
    public bool IsScaled { get; init; }
}
