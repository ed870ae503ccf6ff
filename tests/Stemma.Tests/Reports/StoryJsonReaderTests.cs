using Stemma.Collation;
using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class StoryJsonReaderTests
{
    static readonly Lazy<StoryCollation> _ferry = new(() => DeskModels.Reporter.Report(
        new ArticleIntake(IntakeOptions.Default).Read([Repository.File("examples/ferry/articles")])
            .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article),
        ReporterOptions.Default).Stories[0].Collation);

    [Fact]
    public void ReadsBackWhatWasWritten()
    {
        foreach (var collation in new[] { BridgeStory.Collation, HostileStory.Collation, _ferry.Value })
        {
            var written = Written(new StoryJsonWriter(), collation);
            var read = Read(written);
            Assert.Equal(written, Written(new StoryJsonWriter(), read));
            Assert.Equal(Written(new HtmlReportWriter(), collation), Written(new HtmlReportWriter(), read));
            Assert.Equal(Written(new MarkdownReportWriter(), collation), Written(new MarkdownReportWriter(), read));
        }
    }

    [Fact]
    public void ExportsWhatTheCollationItselfExports()
    {
        var ferry = _ferry.Value;
        var read = Read(Written(new StoryJsonWriter(), ferry));
        foreach (var format in ExportFormat.All)
            Assert.Equal((format.Name, Written(format.Writer, ferry)), (format.Name, Written(format.Writer, read)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"stemma-collation/1\"}")]
    [InlineData("{\"format\":\"stemma-story/1\",\"id\":\"s1\",\"articles\":[{\"id\":7}]}")]
    public void RefusesWhatIsNoStory(string json) => Assert.Throws<InvalidDataException>(() => Read(json));

    static StoryCollation Read(string json) => StoryJsonReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    static string Written(IReportWriter writer, StoryCollation collation)
    {
        var output = new StringWriter();
        writer.Write(CollationReport.Of(StoryReport.Of(collation)), output);
        return output.ToString();
    }
}
