using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Stories of hand-made readings, for tests in which Reading is not the subject.</summary>
static class StoryFixture
{
    static readonly Analyzer _analyzer = Analyzer.Load();
    static readonly Lazy<StoryReporter> _reporter = new(StoryReporter.Load);

    public static Story Of(params ReadOnlySpan<ArticleReading> readings) => new("s1", [.. readings]);

    /// <summary>Texts of one day, collated as one story.</summary>
    public static StoryCollation Collate(DateOnly published, params ReadOnlySpan<string> texts) =>
        Collate([.. texts.ToArray().Select((text, index) => Report($"r{index}", text, published))]);

    public static StoryCollation Collate(params ReadOnlySpan<Article> reports) =>
        Assert.Single(_reporter.Value.Report(reports.ToArray(), ReporterOptions.Default with { IsOneStory = true }).Stories).Collation;

    /// <summary>A report of a day; the first line of a text with a body is its title.</summary>
    public static Article Report(string source, string text, DateOnly published) => new()
    {
        Id = ArticleId.Of(null, source + text),
        Source = source,
        Title = text[..Math.Max(0, text.IndexOf('\n'))],
        Text = text,
        Published = new(published, null, PublicationBasis.Stated),
    };

    /// <summary>A report in which every passage between curly quotation marks is a direct quotation of this speaker.</summary>
    public static ArticleReading Quoting(string text, string speaker = "Mara Quill")
    {
        var reading = Reading(text);
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        for (var start = text.IndexOf('“'); start >= 0; start = text.IndexOf('“', start + 1))
        {
            quotations.Add(new Quotation
            {
                Content = new(start + 1, text.IndexOf('”', start)),
                Kind = QuotationKind.Direct,
                Speaker = new(speaker, SpeakerClass.Named, null, 0),
            });
        }

        var entity = new Entity(NameKind.Person, speaker, [speaker], [new(0, 1)], []);
        return reading with { Quotations = quotations.DrainToImmutable(), Entities = [entity] };
    }

    public static ArticleReading Reading(string text) =>
        new(new() { Id = ArticleId.Of(null, text), Source = "test", Title = "", Text = text }, _analyzer.Analyze(text));
}
