using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>Writes what stories tell of a person or a place.</summary>
static class EntityHtml
{
    const int MostQuotes = 30;

    internal static void Write(HtmlOutput html, string name, ImmutableArray<EntityInStory> told)
    {
        var variants = told.SelectMany(line => line.Entity.Variants.Prepend(line.Entity.Name)).Where(variant => variant != name).Distinct().ToList();
        if (variants.Count > 0)
            html.Write($"<p class=\"lead\">Also {string.Join(", ", variants)}</p>\n");
        if (told.Select(line => line.Entity.Location).FirstOrDefault(location => location is not null) is { } place)
        {
            html.Write($"<p class=\"facts\">{Degrees(place.Latitude, 'N', 'S')}, {Degrees(place.Longitude, 'E', 'W')}, ")
                .Write($"in {place.Country}: the middle of it</p>\n");
        }

        WriteRoles(html, told);
        WriteQuotes(html, told);
        if (told.IsEmpty)
            return;
        html.Write($"<section id=\"stories\"><h2>In stories</h2>\n<ul class=\"plain\">\n");
        foreach (var line in told)
        {
            html.Write($"<li><a href=\"/stories/{line.Story.Collation.Story.Id}\">{line.Story.Title}</a> ")
                .Write($"<small>{ReadableCount.Of(line.Entity.Mentions.Length, "time")}</small></li>\n");
        }

        html.Write($"</ul></section>\n");
    }

    static string Degrees(double value, char positive, char negative) => $"{Math.Abs(value)}° {(value < 0 ? negative : positive)}";

    static void WriteRoles(HtmlOutput html, ImmutableArray<EntityInStory> told)
    {
        var roles = told.SelectMany(line => line.Entity.Roles, (line, role) => (line.Story, Role: role))
            .GroupBy(pair => pair.Role.Text, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ToList();
        if (roles.Count == 0)
            return;
        html.Write($"<section id=\"roles\"><h2>Who it is said to be</h2>\n<ul class=\"plain\">\n");
        foreach (var group in roles)
        {
            html.Write($"<li><b>{group.Key}</b>");
            foreach (var (story, mention) in group.SelectMany(pair => pair.Role.Mentions, (pair, mention) => (pair.Story, mention)).Take(6))
            {
                html.Write($" <a class=\"chip\" href=\"{DeskSetting.ToPassage(mention.Passage.Article, mention.Passage.Span)}\">")
                    .Write($"{story.Article(mention.Passage.Article).Label}</a>");
            }

            html.Write($"</li>\n");
        }

        html.Write($"</ul></section>\n");
    }

    static void WriteQuotes(HtmlOutput html, ImmutableArray<EntityInStory> told)
    {
        var quotes = told.SelectMany(line => line.Quotes, (line, quote) => (line.Story, quote)).Take(MostQuotes).ToList();
        if (quotes.Count == 0)
            return;
        html.Write($"<section id=\"said\"><h2>What was said</h2>\n<ul class=\"plain\">\n");
        foreach (var (story, quote) in quotes)
        {
            var verdict = quote.Utterance.Verdict;
            var drift = verdict is DriftVerdict.Drifted or DriftVerdict.Trimmed ? verdict.ToString().ToLowerInvariant() : "";
            html.Write($"<li><q>{quote.Wordings[0].Passage.Text}</q> ")
                .Write($"<a href=\"/stories/{story.Collation.Story.Id}?all=1#{quote.Utterance.Id}\">")
                .Write($"{ReadableCount.Of(quote.Wordings.Length, "report")}</a> ")
                .Write($"<span class=\"tone update\">{drift}</span></li>\n");
        }

        html.Write($"</ul></section>\n");
    }
}
