using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Shows what is held to differ, or to agree, in stories of a set, each value in its sentence, to be judged by hand.</summary>
static class DifferencesSample
{
    const int LongestSentence = 300;

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "Articles as JSON lines, plain or gzipped." };
        var label = new Option<string>("--label") { Description = "The field that holds an article's story.", DefaultValueFactory = _ => "event" };
        var least = new Option<int>("--least") { Description = "The fewest articles of a story.", DefaultValueFactory = _ => 3 };
        var stories = new Option<int>("--stories") { Description = "How many stories are drawn.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "By which seed.", DefaultValueFactory = _ => 1 };
        var agreed = new Option<int?>("--agreed") { Description = "Shows so many points on which two origins or more agree, not what differs." };
        var command = new Command("differences", "Conflicts and updates of stories, to be judged by hand.") { path, label, least, stories, seed, agreed };
        command.SetAction(parsed => Run(
            [.. LabelledReports.Stories(parsed.GetRequiredValue(path), parsed.GetRequiredValue(label), parsed.GetValue(least))],
            parsed.GetValue(stories), parsed.GetValue(agreed), new Random(parsed.GetValue(seed))));
        return command;
    }

    static void Run(IGrouping<string, Article>[] stories, int count, int? agreed, Random chance)
    {
        chance.Shuffle(stories);
        var drawn = stories[..Math.Min(count, stories.Length)];
        var reader = new ArticleReader(Analyzer.Load());
        var collator = new StoryCollator(Lexicon.Load());
        var shown = new ImmutableArray<string>[drawn.Length];
        Parallel.For(0, drawn.Length, index => shown[index] = Shown(
            drawn[index].Key, collator.Collate(Story.Of(drawn[index].Select(reader.Read))), agreed is null ? Differs : IsAgreed));
        var lines = shown.SelectMany(lines => lines).ToArray();
        var all = lines.Length;
        if (agreed is { } most)
        {
            chance.Shuffle(lines);
            lines = lines[..Math.Min(most, all)];
        }

        foreach (var line in lines)
            Console.WriteLine(line);
        Console.Error.WriteLine($"{all} {(agreed is null ? "differences" : "agreements")} in {drawn.Length} stories");
    }

    static bool Differs(Point point) => point.Verdict is Verdict.Conflict or Verdict.Update;

    static bool IsAgreed(Point point) => point.Verdict is Verdict.Agree or Verdict.Refine && point.Origins.Certain > 1;

    static ImmutableArray<string> Shown(string label, StoryCollation collation, Func<Point, bool> isShown)
    {
        var articles = collation.Story.Reports.ToDictionary(reading => reading.Article.Id, reading => reading.Article);
        return
        [
            .. collation.Points.Where(isShown).Select(point =>
                $"{label} | {point.Kind} {point.Verdict} | {point.About} | {point.Why}\n"
                + string.Join('\n', point.Readings.SelectMany(reading => Values(reading, point.Readings.Length, articles)))),
        ];
    }

    /// <summary>Of the only reading two articles, of each of several one.</summary>
    static IEnumerable<string> Values(PointReading reading, int readings, Dictionary<ArticleId, Article> articles) => reading.Mentions
        .DistinctBy(mention => mention.Passage.Article)
        .Take(readings == 1 ? 2 : 1)
        .Select(mention => Value(reading, mention, articles));

    static string Value(PointReading reading, Mention mention, Dictionary<ArticleId, Article> articles)
    {
        var article = articles[mention.Passage.Article];
        var sentence = mention.Sentence ?? mention.Passage.Span;
        var text = article[sentence].ToString().ReplaceLineEndings(" ");
        return $"    [{reading.Value}] x{reading.Mentions.Length} {article.Published?.Day:yyyy-MM-dd} <<{article[mention.Passage.Span]}>> "
            + text[..Math.Min(LongestSentence, text.Length)];
    }
}
