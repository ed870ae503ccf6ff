using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Makes readings of invented reports for the tests of stories.</summary>
static class Reports
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    public static ArticleReading Of(string text, string? outlet = null, string? day = null, params string[] removed)
    {
        var article = new Article
        {
            Id = ArticleId.Of(null, $"{outlet}\n{day}\n{text}"),
            Source = outlet ?? "pasted",
            Title = "",
            Text = text,
            Outlet = outlet is null ? null : new(outlet, null),
            Published = day is null ? null : new(DateOnly.Parse(day, CultureInfo.InvariantCulture), null, PublicationBasis.Stated),
            Removed = [.. removed.Select(line => new Removal(line, RemovalReason.Credit))],
        };
        return Of(article);
    }

    public static ArticleReading Of(Article article) => new(article, _analyzer.Analyze(article.Text));

    public static Lineage Lineage(params ArticleReading[] readings) => LineageFinder.Find(Story.Of(readings));

    /// <summary>The whole text of a report as a passage.</summary>
    public static Passage Whole(ArticleReading reading) => new(reading.Article.Id, new(0, reading.Article.Text.Length));

    public const string Lighthouse =
        "VARNHOLM (AP) — A lighthouse on the northern tip of Varnholm island collapsed into the sea early on Tuesday after two weeks "
        + "of heavy rain, the harbour office said.\n\nNobody was inside the tower, which had stood empty since its lamp was "
        + "replaced by a floating beacon nine years ago.\n\n“We heard it before we saw it,” said Tove Lindgren, who runs the "
        + "island's only shop.\n\nThe coast guard closed the northern bay to all vessels and asked walkers to stay at least "
        + "two hundred metres from the cliff edge.";

    public const string Orchard =
        "The town council of Brenwick voted nine to four on Wednesday evening to sell the old orchard behind the railway "
        + "station to a builder of terraced houses.\n\nResidents had gathered more than two thousand signatures against the "
        + "sale since March and filled the public gallery long before the session began.\n\nThe builder promised to keep "
        + "sixty of the apple trees and to open a path along the brook.";
}
