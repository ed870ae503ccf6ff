namespace Stemma;

/// <summary>One report as an outlet published it. Its text never changes: every span points into it.</summary>
public sealed record Article
{
    public required ArticleId Id { get; init; }

    /// <summary>The file's path as it was given, with <c>#record</c> where a file holds several.</summary>
    public required string Source { get; init; }

    /// <summary>The headline; empty where there is none.</summary>
    public required string Title { get; init; }

    /// <summary>The headline as the first line (where there is one), a blank line, then the body.</summary>
    public required string Text { get; init; }

    /// <summary>The article's own address; null where the input has none.</summary>
    public Uri? Address { get; init; }

    public Outlet? Outlet { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public PublicationDate? Published { get; init; }

    /// <summary>The language as a two-letter ISO 639-1 code; <c>und</c> where it is not known.</summary>
    public string Language { get; init; } = "en";

    /// <summary>What Intake took out, in the order in which it stood.</summary>
    public ImmutableArray<Removal> Removed { get; init; } = [];

    /// <summary>What is known of its source: where each line stood there, who says what, what was missing.</summary>
    public Capture Capture { get; init; } = Capture.None;

    /// <summary>The headline's place: empty where there is none.</summary>
    public TextSpan Headline => new(0, Title.Length);

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);
}
