using System.Security.Cryptography;

namespace Stemma.Work;

/// <summary>What became of a request: an answer, or why there is none.</summary>
public abstract record FetchResult
{
    FetchResult() { }

    /// <summary>The server answered with something to read.</summary>
    public sealed record Fetched(FetchedAnswer Answer) : FetchResult;

    /// <summary>Nothing has changed since the last visit.</summary>
    public sealed record NotModified : FetchResult;

    /// <summary>It will not go better: it is gone, not allowed, or not what it should be.</summary>
    public sealed record Refused(string Reason) : FetchResult;

    /// <summary>It may go better later.</summary>
    /// <param name="After">How long the server asks to wait; null where it does not say.</param>
    public sealed record Failed(string Reason, TimeSpan? After) : FetchResult;
}

/// <summary>An answer as it came, its body packed as the server packed it.</summary>
public sealed record FetchedAnswer(Uri Address, DateTimeOffset At, int Status, byte[] Body)
{
    /// <summary>The reason phrase.</summary>
    public string Phrase { get; init; } = "";

    public string Type { get; init; } = "";
    public string? Tag { get; init; }
    public string? Modified { get; init; }

    /// <summary>The headers as they came, but for those of the way they came by.</summary>
    public ImmutableArray<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>SHA-256 of the body, in hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Body));

    /// <summary>The answer as an archive keeps it: status line, headers, body.</summary>
    public byte[] Block()
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} {Phrase}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value.ReplaceLineEndings(" ")}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Body];
    }
}
