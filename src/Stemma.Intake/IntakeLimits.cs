namespace Stemma.Intake;

/// <summary>What one input may cost. Each limit is far above any real report, and below what could harm the reader.</summary>
public sealed record IntakeLimits
{
    public static IntakeLimits Default { get; } = new();

    /// <summary>The most bytes of one document. The longest news page of the sets has 3 MB; a live blog reaches 8.</summary>
    public long DocumentBytes { get; init; } = 32L << 20;

    /// <summary>The most characters of one article's text. A book has a million; no report does.</summary>
    public int ArticleCharacters { get; init; } = 2_000_000;

    /// <summary>How deep archives may stand in archives. People zip a folder of zips; nobody needs a fourth floor.</summary>
    public int ArchiveDepth { get; init; } = 3;

    /// <summary>
    /// The most bytes of a zip that is held in memory, because it stands in another or comes by a pipe. One in a file is not held.
    /// </summary>
    public long HeldZipBytes { get; init; } = 256L << 20;

    /// <summary>The most records of one archive or feed, so that a directory of a million names is refused.</summary>
    public int ArchiveRecords { get; init; } = 1_000_000;

    /// <summary>The most bytes that one archive may unfold to, all floors together.</summary>
    public long ArchiveBytes { get; init; } = 64L << 30;

    /// <summary>The most times its packed size that an entry may unfold to. Text packs 20 times at best, bombs 1,000.</summary>
    public int CompressionRatio { get; init; } = 200;

    /// <summary>Below this many unfolded bytes the ratio is not looked at: small repetitive files are harmless.</summary>
    public long CompressionFreeBytes { get; init; } = 1L << 20;

    /// <summary>How deep elements of a page may nest. Browsers stop at 512.</summary>
    public int PageDepth { get; init; } = 512;

    /// <summary>The most nodes of one page that are looked at.</summary>
    public int PageNodes { get; init; } = 500_000;

    /// <summary>The most time for one page. The slowest page of the sets takes a tenth of a second on a busy machine.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock by which time is limited.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
