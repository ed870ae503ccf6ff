using System.CommandLine;

namespace Stemma.Training;

/// <summary>Scores derivations on families of reports whose tree is known because they were made.</summary>
static class TraditionsScore
{
    const int Families = 60;

    public static Command Command()
    {
        var misses = new Option<bool>("--misses") { Description = "Prints the links that are wrong or missed." };
        var command = new Command("traditions", "Scores links, kinds and direction on made families of reports.") { misses };
        command.SetAction(result => Run(result.GetValue(misses)));
        return command;
    }

    static void Run(bool isShown)
    {
        var misses = isShown ? Console.Out : null;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            Row("with hours", TraditionTally.Of(Families, isDated: true, misses)),
            Row("without dates", TraditionTally.Of(Families, isDated: false, misses)),
        ];
        var table = new ScoreTable(["families", "links precision", "links recall", "direction right", "kind right"], rows);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("traditions", "Made families of reports", "score traditions", table.ToMarkdown());
    }

    static ImmutableArray<string> Row(string name, TraditionTally tally) =>
    [
        name, ScoreTable.Figure(tally.Precision), ScoreTable.Figure(tally.Recall),
        ScoreTable.Figure(tally.Direction), ScoreTable.Figure(tally.Kind),
    ];
}
