using Stemma.Intake;

namespace Stemma.Cli;

/// <summary>A bar on standard error for work that takes longer than a moment; nothing where no person watches.</summary>
sealed class ProgressLine(ProgramStreams streams, string verb) : IProgress<IntakeProgress>, IProgress<int>, IDisposable
{
    const int Cells = 24;
    static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(700), _pause = TimeSpan.FromMilliseconds(100);
    readonly Lock _lock = new();
    readonly long _start = TimeProvider.System.GetTimestamp();
    TimeSpan _next = _patience;
    bool _shown;

    /// <summary>Of how many articles the number that is reported counts.</summary>
    internal int Total { get; init; }

    public void Report(IntakeProgress value)
    {
        var share = value.TotalBytes > 0
            ? (double)value.Bytes / value.TotalBytes
            : (double)value.Files / Math.Max(1, value.TotalFiles);
        Show(share, $"{value.Files:#,0} of {value.TotalFiles:#,0} files");
    }

    public void Report(int value) => Show((double)value / Math.Max(1, Total), $"{value:#,0} of {Total:#,0} articles");

    public void Dispose()
    {
        if (_shown)
            streams.Error.Write("\r\e[K");
    }

    void Show(double share, string detail)
    {
        if (!streams.ShowsProgress)
            return;
        lock (_lock)
        {
            var elapsed = TimeProvider.System.GetElapsedTime(_start);
            if (elapsed < _next)
                return;
            (_next, _shown) = (elapsed + _pause, true);
            var full = (int)(Math.Clamp(share, 0, 1) * Cells);
            streams.Error.Write($"\r\e[K{verb} {new string('█', full)}{new string('░', Cells - full)} {share:0%} {detail}");
        }
    }
}
