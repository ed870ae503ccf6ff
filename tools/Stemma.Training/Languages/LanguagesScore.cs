using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Scores language identification on the messages of other programs than those it was made from.</summary>
static class LanguagesScore
{
    const int FewestLetters = 25;
    const int FewestMessages = 10;

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of translated messages." };
        var command = new Command("languages", "Language identification on short messages.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    static void Run(string folder)
    {
        var identifier = LanguageIdentifier.Load();
        var rows = MessageCatalogues.Read(folder)
            .Where(message => message.Text.Count(char.IsLetter) >= FewestLetters && identifier.Languages.Contains(message.Language))
            .GroupBy(message => message.Language).Where(group => group.Count() >= FewestMessages)
            .Select(group => (Language: group.Key, Count: group.Count(), Right: group.Count(m => identifier.Identify(m.Text) == m.Language)))
            .OrderBy(row => row.Language, StringComparer.Ordinal).ToImmutableArray();
        var all = rows.Average(row => 100.0 * row.Right / row.Count);
        var table = new ScoreTable(
            ["language", "messages", "right, %"],
            [[$"mean of {rows.Length}", rows.Sum(row => row.Count).ToString(), all.ToString("0.0")],
            .. rows.Select(row => ImmutableArray.Create(row.Language, row.Count.ToString(), (100.0 * row.Right / row.Count).ToString("0.0")))]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("languages", "Language identification", "score languages FOLDER", table.ToMarkdown());
    }
}
