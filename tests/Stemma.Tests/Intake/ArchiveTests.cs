using Stemma.Intake;

namespace Stemma.Tests.Intake;

/// <summary>Web archives: many records at once in the order of the archive, and on from where a run was broken off.</summary>
public sealed class ArchiveTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void TheOrderIsTheArchives(int atOnce)
    {
        var sources = Sources(IntakeOptions.Default with { RecordsAtOnce = atOnce });
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"a.warc#{number}"), sources);
    }

    [Fact]
    public void ARunIsTakenUpAfterItsLastResult()
    {
        var sources = Sources(IntakeOptions.Default with { After = "a.warc#57" });
        Assert.Equal(["a.warc#58", "a.warc#59", "a.warc#60"], sources);
        Assert.Equal(60, Sources(IntakeOptions.Default with { After = "b.warc#57" }).Count);
    }

    static List<string> Sources(IntakeOptions options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 60).Select(Record))));
        return [.. new ArticleIntake(options).Read(stream, "a.warc").Select(result => ((IntakeResult.Accepted)result).Article.Source)];
    }

    static string Record(int number)
    {
        var page = $"<h1>Boat {number}</h1><p>On day {number} of the search the boat was seen from the air near the old dock at Norby.</p>"
            + string.Concat(Enumerable.Repeat("<i></i>", 2000 / number));
        return $"WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: {page.Length}\r\n\r\n{page}\r\n\r\n";
    }
}
