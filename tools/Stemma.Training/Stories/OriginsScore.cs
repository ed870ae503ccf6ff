using System.CommandLine;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Scores origins and kinds of derivation on folders of stories with a gold.json, without the later floors.</summary>
static class OriginsScore
{
    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "A folder of stories: articles/ and gold.json each." };
        var isShown = new Option<bool>("--show") { Description = "Prints every derivation with its evidence." };
        var command = new Command("origins", "Scores origins and lineage on stories with a gold.json.") { folder, isShown };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(isShown)));
        return command;
    }

    static void Run(string folder, bool isShown)
    {
        var analyzer = Analyzer.Load();
        var tallies = new List<OriginsTally>();
        foreach (var story in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(story, "gold.json")))
                continue;
            var (found, files) = Read(story, analyzer);
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(story, "gold.json")));
            tallies.Add(OriginsTally.Of(Path.GetFileName(story), found, files, gold.RootElement));
            if (isShown)
                Show(story, found, files);
        }

        var table = OriginsTally.Table(tallies);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("origins", "Origins and lineage of stories", "score origins FOLDER", table.ToMarkdown());
    }

    static (Lineage Lineage, Dictionary<ArticleId, string> Files) Read(string story, Analyzer analyzer)
    {
        var articles = new ArticleIntake(IntakeOptions.Default).Read([Path.Combine(story, "articles")])
            .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article).ToList();
        var readings = articles.Select(article => new ArticleReading(article, analyzer.Analyze(article.Text)));
        return (
            LineageFinder.Find(Story.Of(readings)),
            articles.ToDictionary(article => article.Id, article => Path.GetFileNameWithoutExtension(article.Source)));
    }

    static void Show(string story, Lineage lineage, Dictionary<ArticleId, string> files)
    {
        Console.WriteLine($"# {Path.GetFileName(story)}");
        foreach (var origin in lineage.Origins)
        {
            var members = string.Join(' ', origin.Articles.Select(article => files[article]));
            Console.WriteLine(
                $"  origin {origin.Name}: {members}{(origin.IsCertain ? "" : " ?")}{(origin.IsAbsent ? " absent" : "")}");
        }

        foreach (var made in lineage.Derivations)
        {
            var from = made.FromArticle is { } source ? files[source] : lineage.NameOf(made.FromOrigin!);
            Console.WriteLine($"  {files[made.Article]} {made.Kind} of {from}, {made.Share:P0}, {made.Certainty}: "
                + string.Join("; ", made.Evidence.Select(evidence => evidence.Reason)));
        }
    }
}
