namespace Stemma.Intake;

/// <summary>The front door: files, folders, patterns and streams in, articles and named rejections out, in order.</summary>
/// <remarks>An article that was already given in the same call is a rejection that names the first.</remarks>
public sealed class ArticleIntake(IntakeOptions options)
{
    readonly DocumentReader _documents = new(options);

    /// <summary>Reads files, folders (everything under them) and patterns with <c>*</c>, <c>?</c> and <c>**</c>.</summary>
    public IEnumerable<IntakeResult> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Once(Files([.. paths]));
    }

    /// <summary>Reads one stream to its end; the caller closes it.</summary>
    /// <param name="stream">Bytes of any kind that a file may have.</param>
    /// <param name="source">What the findings call it: a path, or "-". Its ending helps to tell the kind.</param>
    public IEnumerable<IntakeResult> Read(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        return Once(_documents.Read(stream, source, _ => { }));
    }

    IEnumerable<IntakeResult> Files(ImmutableArray<string> paths)
    {
        var files = paths.Select(path => (Path: path, Files: InputPaths.Files(path))).ToList();
        var (total, bytes) = (files.Sum(entry => entry.Files.Count), files.Sum(entry => entry.Files.Sum(Length)));
        var (done, before) = (0, 0L);
        foreach (var (path, found) in files)
        {
            if (found.Count == 0)
                yield return Missing(path);
            foreach (var file in found)
            {
                var isNamed = file == path;
                foreach (var result in File(file, count => Report(before + count)))
                    if (isNamed || result is not IntakeResult.Rejected { Reason: RejectionReason.Own })
                        yield return result;
                (done, before) = (done + 1, before + Length(file));
                Report(before);
            }
        }

        void Report(long read) => options.Progress?.Report(new(done, total, read, bytes));
    }

    IEnumerable<IntakeResult> File(string path, Action<long> watch)
    {
        var (stream, trouble) = Open(path);
        if (stream is null)
            return [new IntakeResult.Rejected(path, "", RejectionReason.NotReadable, trouble)];
        return Reading(stream, path, watch);
    }

    IEnumerable<IntakeResult> Reading(FileStream stream, string path, Action<long> watch)
    {
        using (stream)
        {
            foreach (var result in _documents.Read(stream, path, watch))
                yield return result;
        }
    }

    static (FileStream? Stream, string Trouble) Open(string path)
    {
        try
        {
            return (new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, $"it cannot be opened: {e.Message} Check its permissions");
        }
    }

    static IntakeResult.Rejected Missing(string path) => Directory.Exists(path)
        ? new(path, "", RejectionReason.Empty, "the folder holds no file; name one that does")
        : new(path, "", RejectionReason.NotFound, "there is no such file or folder; check the path");

    static long Length(string path)
    {
        var info = new FileInfo(path);
        return info.Exists ? info.Length : 0;
    }

    static IEnumerable<IntakeResult> Once(IEnumerable<IntakeResult> results)
    {
        var first = new Dictionary<ArticleId, string>();
        foreach (var result in results)
        {
            if (result is IntakeResult.Accepted { Article: { } article } && !first.TryAdd(article.Id, article.Source))
            {
                yield return new IntakeResult.Rejected(article.Source, "", RejectionReason.Duplicate,
                    $"it is the same article as {first[article.Id]}, which stands for both");
            }
            else
            {
                yield return result;
            }
        }
    }
}
