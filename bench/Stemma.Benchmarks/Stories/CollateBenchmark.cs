using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Benchmarks;

/// <summary>Collation of analysed articles of 600 words, made of the paragraphs of the planted stories by chance.</summary>
static class CollateBenchmark
{
    const int Words = 600;
    const int Rounds = 3;

    /// <summary>By then the runtime has compiled what a small story is collated with: before, that costs more than the story.</summary>
    const int WarmUp = 12;

    public static Command Command()
    {
        var stages = new Option<bool>("--stages") { Description = "Also prints the time of each stage; writes nothing." };
        var most = new Option<int>("--most") { Description = "The articles of the large story.", DefaultValueFactory = _ => 500 };
        var command = new Command("collate", "Collation of 40 and of 500 analysed articles.") { stages, most };
        command.SetAction(parsed => Run(parsed.GetValue(stages), parsed.GetValue(most)));
        return command;
    }

    static void Run(bool areStagesShown, int most)
    {
        var reader = new ArticleReader(Analyzer.Load());
        var collator = new StoryCollator(Lexicon.Load());
        var readings = Articles(most).AsParallel().AsOrdered().Select(reader.Read).ToImmutableArray();
        var rows = new List<ImmutableArray<string>>();
        foreach (var count in new[] { 40, most })
        {
            var story = Story.Of(readings.Take(count));
            for (var warm = 0; warm < (count > 100 ? 0 : WarmUp); warm++)
                collator.Collate(story);
            var seconds = Enumerable.Range(0, count > 100 ? 1 : Rounds).Select(_ => Seconds(() => collator.Collate(story))).Order().ToList();
            var collation = collator.Collate(story);
            rows.Add([$"{count}", $"{seconds[seconds.Count / 2]:0.00}", $"{collation.Points.Length}", $"{collation.Utterances.Length}"]);
            if (areStagesShown)
                ShowStages(story);
        }

        var table = new ScoreTable(["articles", "seconds", "points", "utterances"], [.. rows]);
        Console.Write(table.ToPlain());
        if (!areStagesShown && most == 500)
            ScoreSheet.Open().Write(
                "speed-collate", "Speed of collation", "bench collate",
                table.ToMarkdown() + $"\nAnalysed articles of {Words} words, each made of paragraphs of the planted stories by chance; "
                + $"seconds of processor time, of all threads, after {WarmUp} rounds of the small story that warm up.\n");
    }

    static void ShowStages(Story story)
    {
        var vocabulary = new Vocabulary(Lexicon.Load());
        var lineage = Timed("lineage", () => LineageFinder.Find(story));
        var entities = Timed("entities", () => EntityMerger.Merge(story, []));
        Timed("utterances", () => UtteranceAligner.Align(story, entities, vocabulary));
        var statements = Timed("statements", () => PointFinder.Statements(story, entities, vocabulary));
        Console.WriteLine($"  {statements.Length} statements");
        statements = [.. statements.Select((statement, index) => statement with { Index = index })];
        var scorer = new AlignmentScorer(statements, vocabulary, AlignmentModel.Shipped);
        foreach (var family in statements.GroupBy(StatementFamily.Of))
            Timed($"alignment {family.Key} {family.Count()}", () => new StatementAligner([.. family], scorer, LoneModel.Shipped).Align());
        Timed("names", () => NameStatements.Of(story, entities, vocabulary).Count());
        Timed("places", () => new RivalPlaces(story, entities, vocabulary).Find());
        Timed("facts", () => FactFinder.Find(story, entities));
        Timed("points", () => new PointFinder(story, entities, vocabulary, AlignmentModel.Shipped).Find(lineage, new(story, [])));
    }

    static T Timed<T>(string name, Func<T> action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = action();
        Console.WriteLine($"  {name} {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s");
        return result;
    }

    static double Seconds(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    static IEnumerable<Article> Articles(int count)
    {
        var random = new Random(6);
        var stories = PlantedStory.LoadAll(Path.Combine(ScoreSheet.RepositoryRoot(), "tests", "fixtures", "planted"));
        var paragraphs = stories.SelectMany(story => story.Articles.Values)
            .SelectMany(article => article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)).ToArray();
        for (var number = 0; number < count; number++)
        {
            var chosen = new List<string> { $"Report {number} of the day" };
            for (var words = 0; words < Words; words += chosen[^1].AsSpan().Count(' ') + 1)
                chosen.Add(paragraphs[random.Next(paragraphs.Length)]);
            var text = string.Join("\n\n", chosen);
            yield return new()
            {
                Id = ArticleId.Of(null, text),
                Source = $"{number}.txt",
                Title = chosen[0],
                Text = text,
                Outlet = new($"outlet{number}.example", $"Outlet {number}"),
                Published = new(new DateOnly(2024, 2, 6).AddDays(number % 3), null, PublicationBasis.Stated),
            };
        }
    }
}
