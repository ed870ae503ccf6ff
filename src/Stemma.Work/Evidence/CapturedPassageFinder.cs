using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Finds a passage of an article in the page as it was captured: the bytes of the archive, not what the address shows now.</summary>
public sealed class CapturedPassageFinder(Desk desk)
{
    readonly CaptureArchive _archive = new(CaptureArchive.FolderOf(desk.Name));

    /// <summary>Null where the article was not read from an archived page, or the archive has it no more.</summary>
    public CapturedPassage? Find(Passage passage)
    {
        var (article, pages) = desk.Read(session => (session.Articles.Find(passage.Article)?.Article, session.Archive.OfArticle(passage.Article)));
        // An article may stand in several pages; its places are those of the one that it was read from.
        var page = pages.FirstOrDefault(page => article?.Source.StartsWith($"{NameOf(page)}#", StringComparison.Ordinal) == true);
        if (page is null || _archive.Record(page) is not { } record)
            return null;
        using var stream = new MemoryStream(record);
        return ArchivedSource.Read(stream, IntakeLimits.Default) is { } source
            ? new(page, source, article!.Capture.SourceOf(passage.Span) ?? Headline(article, passage.Span, source)) : null;
    }

    /// <summary>A headline may come from the head of the page, where no line of the text stands.</summary>
    static TextSpan? Headline(Article article, TextSpan span, string source) =>
        article.Title.Length > 0 && span.End <= article.Title.Length
        && source.IndexOf(article.Title, StringComparison.Ordinal) is >= 0 and var start
            ? new TextSpan(start, start + article.Title.Length) : null;

    /// <summary>What an archived page is called in the source of its article.</summary>
    internal static string NameOf(ArchivedPage page) => $"{page.File}#{page.Start}";
}

/// <summary>A passage in its captured page.</summary>
/// <param name="Page">When and where it was captured.</param>
/// <param name="Source">The page's source, its letters decoded.</param>
/// <param name="Range">The source of the lines in which the passage stands; null where they have no place of their own in it (a script carried them).</param>
public sealed record CapturedPassage(ArchivedPage Page, string Source, TextSpan? Range);
