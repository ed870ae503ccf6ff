using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Stories that were read lately, and what was written of them, so that none is unpacked for each reader anew.</summary>
sealed class StoryShelf(Desk desk)
{
    /// <summary>The reports of so many articles are held; a report takes about a megabyte an article.</summary>
    const int MostArticles = 16;

    /// <summary>So many letters of pages are held.</summary>
    const int MostLetters = 16 << 20;

    readonly Shelf<(string Id, long Change), StoryReport> _reports = new(MostArticles, report => report.Articles.Length);
    readonly Shelf<(string Id, long Change, string View), HtmlFragment> _pages = new(MostLetters, page => page.Length);

    /// <summary>The report of a story as it was last collated; null where there is none.</summary>
    internal StoryReport? Find(KeptStory story) => _reports.Find(
        (story.Id, story.Change),
        () => desk.Read(session => session.Stories.Collation(story.Id)) is { } collation ? StoryReport.Of(collation) : null);

    /// <summary>What a page shows of a story's report; null where there is none.</summary>
    /// <param name="view">Tells the parts apart that are written of one story.</param>
    internal HtmlFragment? Page(KeptStory story, string view, Action<HtmlOutput, StoryReport> write) => _pages.Find(
        (story.Id, story.Change, view),
        () => Find(story) is { } report ? HtmlFragment.Of(html => write(html, report)) : null);
}
