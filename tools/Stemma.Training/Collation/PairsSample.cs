using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Shows pairs of statements of one story's reports, to be judged by hand whether both are of one thing.</summary>
static class PairsSample
{
    const int ContextBefore = 120;
    const int ContextAfter = 90;

    /// <summary>The pairs of one sort and sureness are of so many stories at least, where there are so many.</summary>
    const int LeastStories = 5;

    /// <summary>As many pairs are drawn from between each two, so that the sure and the unsure are judged alike.</summary>
    static readonly double[] _bounds = [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1];

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "Articles as JSON lines, plain or gzipped." };
        var label = new Option<string>("--label") { Description = "The field that holds an article's story.", DefaultValueFactory = _ => "event" };
        var without = new Option<string[]>("--without") { Description = "Stories that are left out.", AllowMultipleArgumentsPerToken = true };
        var count = new Option<int>("--count") { Description = "How many pairs of each sort and sureness.", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "By which seed.", DefaultValueFactory = _ => 1 };
        var command = new Command("pairs", "Pairs of statements, to be judged by hand.") { path, label, without, count, seed };
        command.SetAction(parsed => Run(
            [.. LabelledReports.Stories(parsed.GetRequiredValue(path), parsed.GetRequiredValue(label), least: 2)
                .Where(story => parsed.GetValue(without)?.Contains(story.Key) != true)],
            parsed.GetValue(count), new Random(parsed.GetValue(seed))));
        return command;
    }

    static void Run(ImmutableArray<IGrouping<string, Article>> stories, int count, Random chance)
    {
        var reader = new ArticleReader(Analyzer.Load());
        var found = new ImmutableArray<Pair>[stories.Length];
        Parallel.For(0, stories.Length, index => found[index] =
            [.. PairsOf(StoryCollator.Dated(Story.Of([.. stories[index].Select(reader.Read)])), stories[index].Key)]);
        var pairs = found.SelectMany(pairs => pairs).ToArray();
        chance.Shuffle(pairs);
        foreach (var group in pairs.GroupBy(pair => (pair.Sort, pair.Bin)).OrderBy(group => group.Key))
        {
            var perStory = group.GroupBy(pair => pair.Story).SelectMany(story => story.Take(Math.Max(1, count / LeastStories)));
            foreach (var pair in perStory.Take(count))
                Console.WriteLine(pair.Text);
        }
    }

    static IEnumerable<Pair> PairsOf(Story story, string label)
    {
        var (statements, _, vocabulary) = LabelledPairs.StatementsOf(story);
        var scorer = new AlignmentScorer(statements, vocabulary, AlignmentModel.Shipped);
        for (var first = 0; first < statements.Length; first++)
        {
            for (var second = first + 1; second < statements.Length; second++)
            {
                var (a, b) = (statements[first], statements[second]);
                if (LabelledPair.RelationOf(a, b) is not { } relation)
                    continue;
                var probability = scorer.Probability(a, b);
                var bin = Array.FindIndex(_bounds, bound => probability < bound);
                if (bin < 1)
                    continue;
                yield return new($"{a.Kind} {relation}", bin, label, $"{a.Kind}\t{relation}\t{probability:0.00}\t{label}\t"
                    + $"{JudgedPairs.PlaceOf(story, a)}\t{JudgedPairs.PlaceOf(story, b)}\n    A {Context(story, a)}\n    B {Context(story, b)}");
            }
        }
    }

    static string Context(Story story, Statement statement)
    {
        var text = story.Reports[statement.Report].Article.Text;
        var span = statement.Span;
        var (start, end) = (Math.Max(0, span.Start - ContextBefore), Math.Min(text.Length, span.End + ContextAfter));
        return $"{statement.Value} {text[start..span.Start]}[{text[span.Start..span.End]}]{text[span.End..end]}".ReplaceLineEndings(" ");
    }

    sealed record Pair(string Sort, int Bin, string Story, string Text);
}
