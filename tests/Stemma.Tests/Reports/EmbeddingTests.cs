using Stemma.Reports;

namespace Stemma.Tests;

/// <summary>The quick start of docs/embedding.md is the body of a test, word for word.</summary>
public sealed class EmbeddingTests
{
    [Fact]
    public void TheQuickStartRuns()
    {
        var console = Console.Out;
        var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            QuickStart();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.StartsWith("# ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 articles", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheDocumentHoldsThisCode()
    {
        var document = File.ReadAllText(Repository.File("docs/embedding.md"));
        var start = document.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var example = document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
        var source = File.ReadAllText(Repository.File("tests/Stemma.Tests/Reports/EmbeddingTests.cs"));
        Assert.Contains(Words(example[example.IndexOf("static", StringComparison.Ordinal)..]), Words(source), StringComparison.Ordinal);
    }

    static string Words(string code) => string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static void QuickStart()
    {
        static Article Report(string source, string title, string body)
        {
            var text = $"{title}\n\n{body}";
            return new Article { Id = ArticleId.Of(null, text), Source = source, Title = title, Text = text };
        }

        var reporter = StoryReporter.Load();   // loads the models once; may be shared by threads
        var report = reporter.Report(
            [
                Report("one", "Ferry runs aground", "Four people were hurt when a ferry ran aground, the coastguard said."),
                Report("two", "Five hurt on ferry", "Five people were hurt when a ferry ran aground, the owner said."),
            ],
            new ReporterOptions { IsOneStory = true });

        new MarkdownReportWriter().Write(report, Console.Out);
        foreach (var point in report.Stories[0].Collation.Points)
            Console.WriteLine($"{point.About}: {point.Verdict} ({point.Why})");
    }
}
