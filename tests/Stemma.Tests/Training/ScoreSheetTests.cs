using Stemma.Training;

namespace Stemma.Tests;

public sealed class ScoreSheetTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("stemma-scores-").FullName;

    [Fact]
    public void ReplacesItsSectionAndKeepsTheOthersSortedByName()
    {
        var path = Path.Combine(_folder, "docs", "scores.md");
        var sheet = new ScoreSheet(path, new FakeClock(), "commit abc1234");
        sheet.Write("times", "Times", "score times", "first");
        sheet.Write("names", "Names", "score names", "second");
        sheet.Write("times", "Times", "score times", ScoreTable.Of([("recall", 0.5), ("precision", null)]).ToMarkdown());
        Assert.Equal(
            """
            # Scores

            Each section is written by the command it names.

            <!-- begin names -->
            ## Names

            2030-05-06, commit abc1234: `score names`

            second
            <!-- end names -->

            <!-- begin times -->
            ## Times

            2030-05-06, commit abc1234: `score times`

            | measure | score |
            | --- | ---: |
            | recall | 0.500 |
            | precision | - |
            <!-- end times -->

            """,
            File.ReadAllText(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
