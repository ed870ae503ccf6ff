using Stemma.Store;

namespace Stemma.Cli;

/// <summary>Writes why each article belongs to its story, and what happened to the story.</summary>
sealed class TerminalStoryReasons(TerminalLook look)
{
    const int MostChanges = 20;

    internal void Write(Desk desk, KeptStory story, TextWriter output)
    {
        var (articles, places, changes) = desk.Read(session => (
            session.Articles.OfStory(story.Id).ToDictionary(kept => kept.Article.Id),
            session.Placements.OfStory(story.Id),
            session.Changes.OfStory(story.Id, DeskPage.Of(MostChanges))));
        var console = look.ConsoleOver(output);
        console.Write(new InkLine().Add(story.Id, Ink.Quiet).Add("  ").Add(story.Title, Ink.Title).Fit(look.Width));
        foreach (var place in places)
        {
            var article = articles[place.Membership.Article].Article;
            console.Write(new InkLine().Add(article.Id.Value, Ink.Quiet).Add("  ").Add(article.Outlet?.Name ?? article.Source, Ink.Outlet)
                .Add("  ").Add(article.Title).Fit(look.Width));
            var reasons = string.Join("; ", place.Membership.Evidence.Select(evidence => evidence.Reason));
            console.Write(new InkLine().Add($"    {place.Membership.Score:0.00}  ", Ink.Value).Add(reasons).Fit(look.Width));
            if (place.Machine != place.Story)
                console.Write(new InkLine().Add($"    moved by a person; the machine has it in {place.Machine}", Ink.Update).Fit(look.Width));
        }

        foreach (var change in changes)
            console.Write(new InkLine().Add($"{change.At:yyyy-MM-dd HH:mm}  {change.Kind}  {change.Detail}", Ink.Quiet).Fit(look.Width));
    }
}
