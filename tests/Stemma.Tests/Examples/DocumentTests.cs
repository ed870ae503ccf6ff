using System.Text.RegularExpressions;
using Stemma.Reports;

namespace Stemma.Tests;

/// <summary>What documents show is what the program does. <c>STEMMA_UPDATE=1</c> writes it anew.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void TheReadmeShowsWhatTheProgramPrints()
    {
        var run = ProgramRun.Of("collate", Repository.File("examples/coalition"));
        var shown = $"""
            <!-- coalition -->
            ```console
            $ ./stemma collate examples/coalition
            {run.Output.TrimEnd()}
            ```
            <!-- /coalition -->
            """;
        var readme = File.ReadAllText(Repository.File("README.md"));
        Golden.EqualFile("README.md", Shown().Replace(readme, _ => shown.ReplaceLineEndings("\n")));
    }

    /// <summary>The lines below are the quick start of docs/embedding.md, but for where it writes.</summary>
    [Fact]
    public void TheQuickStartForEmbeddersRuns()
    {
        using var output = new StringWriter();
        QuickStart(output);
        Assert.Contains("ferry", output.ToString(), StringComparison.OrdinalIgnoreCase);
        var source = File.ReadAllText(Repository.File("tests/Stemma.Tests/Examples/DocumentTests.cs"));
        var body = source.Split("// quick" + " start")[1].Replace("output.Write", "Console.Write").Replace("output)", "Console.Out)");
        var document = File.ReadAllText(Repository.File("docs/embedding.md")).Split("```")[1];
        Assert.Contains(Words(body), Words(document), StringComparison.Ordinal);
    }

    static void QuickStart(StringWriter output)
    {
        // quick start
        static Article Report(string source, string title, string body)
        {
            var text = $"{title}\n\n{body}";
            return new Article { Id = ArticleId.Of(null, text), Source = source, Title = title, Text = text };
        }

        var reporter = StoryReporter.Load(); // loads the models once; may be shared by threads
        var report = reporter.Report(
            [
                Report("one", "Ferry runs aground", "Four people were hurt when a ferry ran aground, the coastguard said."),
                Report("two", "Five hurt on ferry", "Five people were hurt when a ferry ran aground, the owner said."),
            ],
            new ReporterOptions { IsOneStory = true });

        new MarkdownReportWriter().Write(report, output);
        foreach (var point in report.Stories[0].Collation.Points)
            output.WriteLine($"{point.About}: {point.Verdict} ({point.Why})");
        // quick start
    }

    static string Words(string code) => Spaces().Replace(code, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<!-- coalition -->.*<!-- /coalition -->", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
