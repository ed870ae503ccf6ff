namespace Stemma.Intake;

/// <summary>What the caller knows of the input, and what the input may cost.</summary>
public sealed record IntakeOptions
{
    public static IntakeOptions Default { get; } = new();

    /// <summary>The outlet of every article that does not name its own.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of every article that does not state its own.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What one input may cost.</summary>
    public IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>How many records of a web archive are read at once. The results come in the order of the archive.</summary>
    public int RecordsAtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// The source of the last result of a run that was broken off ("crawl.warc.gz#1200"): that archive is read from the record
    /// after it on.
    /// </summary>
    public string? After { get; init; }

    /// <summary>Told after each file and, inside a large one, now and then. Null where nobody watches.</summary>
    public IProgress<IntakeProgress>? Progress { get; init; }
}

/// <summary>How far the reading has come.</summary>
/// <param name="Files">Files that are done.</param>
/// <param name="TotalFiles">All files that the paths named.</param>
/// <param name="Bytes">Bytes read so far.</param>
/// <param name="TotalBytes">All bytes of all files; 0 where it is not known.</param>
public readonly record struct IntakeProgress(int Files, int TotalFiles, long Bytes, long TotalBytes);
