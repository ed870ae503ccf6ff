namespace Stemma.Intake;

/// <summary>What a page says of its article in one of its ways: linked data, meta elements, what is shown.</summary>
sealed record PageFacts
{
    public string? Title { get; init; }
    public string? Body { get; init; }
    public StatedTime? Published { get; init; }
    public StatedTime? Modified { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public string? Outlet { get; init; }

    /// <summary>Who published it first, where the outlet passes it on.</summary>
    public string? Publisher { get; init; }
    public string? Section { get; init; }
    public string? Language { get; init; }
    public string? Address { get; init; }

    /// <summary>The whole of it is for subscribers.</summary>
    public bool IsMetered { get; init; }

    /// <summary>How many words the whole has.</summary>
    public int? Words { get; init; }

    /// <summary>How many entries of a live blog it lists.</summary>
    public int Entries { get; init; }

    /// <summary>How much it says; the fullest of several nodes is the page's own article.</summary>
    internal int Weight => (Title is null ? 0 : 4) + (Published is null ? 0 : 4) + (Authors.IsEmpty ? 0 : 2)
        + (Body is null ? 0 : 2) + (Outlet is null ? 0 : 1);
}
