using System.Collections.Frozen;
using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Fits the weights by which a value that one report alone gives is held to stand in the place of another.</summary>
/// <remarks>
/// Nobody labels the pairs: where three reports or more agree on a value, each in its turn is taken to give another one, and those
/// are one thing; the values that reports of the same stories give alone are, nearly all, of other things.
/// </remarks>
static class LoneTraining
{
    const int LeastReports = 3;

    /// <summary>Of a longer story the first.</summary>
    const int MostReports = 10;

    /// <summary>From here on sentences are copies: what was copied with a change is found by that.</summary>
    const double CopiedSentence = 0.9;

    const double Penalty = 20;
    const int Folds = 5;

    public static Command Command()
    {
        var news = new Argument<string>("NEWS") { Description = "Lines of JSON with a text, a title, a url and a day, gzip or not." };
        var output = new Option<string>("--output") { DefaultValueFactory = _ => "src/Stemma/Collation/Points/lone.tsv" };
        var command = new Command("lone", "Fits the weights of values that one report alone gives; prints what each fifth of the stories shows, left out.")
        {
            news, output,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(news), parsed.GetRequiredValue(output)));
        return command;
    }

    static void Run(string path, string output)
    {
        var stories = NewsStories.Read(path).Where(story => story.Reports.Length >= LeastReports).ToArray();
        var reader = new ArticleReader(Analyzer.Load());
        var found = new ImmutableArray<LonePair>[stories.Length];
        Parallel.For(0, stories.Length, index => found[index] = [.. PairsOf(stories[index], index % Folds, reader)]);
        var bySort = found.SelectMany(pairs => pairs).GroupBy(pair => pair.Sort).OrderBy(group => group.Key).ToList();
        foreach (var group in bySort)
            Report(group.Key, [.. group]);
        var model = new LoneModel(bySort.ToFrozenDictionary(group => group.Key, group => LogisticRegression.Fit([.. group], Penalty)));
        WeightsFile.Write(
            output,
            $"train lone, on {stories.Length} stories of news",
            LoneEvidence.Names,
            model.Weights.Select(weights => (weights.Key.ToString(), weights.Value)));
    }

    static IEnumerable<LonePair> PairsOf(Story clustered, int fold, ArticleReader reader)
    {
        var story = StoryCollator.Dated(Story.Of([.. clustered.Reports.Take(MostReports).Select(report => reader.Read(report.Article))]));
        var (statements, entities, vocabulary) = LabelledPairs.StatementsOf(story);
        var scorer = new AlignmentScorer(statements, vocabulary, AlignmentModel.Shipped);
        var families = new StatementAligner(statements, scorer, LoneModel.None).Align()
            .Where(group => group[0].Kind is PointKind.Quantity or PointKind.Date)
            .GroupBy(group => StatementFamily.Of(group[0]));
        var places = new LonePlaces(statements, entities, scorer);
        return families.SelectMany(family => PairsOf([.. family], scorer, fold)).Concat(PairsOf(places, fold));
    }

    static IEnumerable<LonePair> PairsOf(LonePlaces places, int fold) =>
        places.Masked().Select(pair => (pair.Told, pair.Lone, IsSame: true))
            .Concat(places.Pairs().Select(pair => (pair.Told, pair.Lone, IsSame: false)))
            .Where(pair => !AreCopies(pair.Told, [pair.Lone]))
            .Select(pair => new LonePair(LoneSort.Place, fold, places.EvidenceOf(pair.Told, pair.Lone), pair.IsSame));

    static IEnumerable<LonePair> PairsOf(ImmutableArray<ImmutableArray<Statement>> groups, AlignmentScorer scorer, int fold)
    {
        ImmutableArray<Statement> members = [.. groups.SelectMany(group => group)];
        var reports = members.ToLookup(statement => statement.Report);
        var evidence = new LoneEvidence(reports, scorer);
        var others = new LoneValues(members, scorer, LoneModel.None).Pairs(groups).Select(pair => (pair.Told, pair.Lone, IsSame: false));
        return groups.Where(LoneValues.IsAgreed).SelectMany(group => Masked(group, reports)).Select(pair => (pair.Told, pair.Lone, IsSame: true))
            .Concat(others)
            .Where(pair => !AreCopies(pair.Told, pair.Lone))
            .Select(pair => new LonePair(LoneSorts.Of(pair.Lone[0]), fold, evidence.Of(pair.Told, pair.Lone), pair.IsSame));
    }

    /// <summary>Each report of three or more, as if it gave another value.</summary>
    static IEnumerable<(ImmutableArray<Statement> Told, ImmutableArray<Statement> Lone)> Masked(
        ImmutableArray<Statement> agreed, ILookup<int, Statement> reports)
    {
        var tellers = agreed.Select(statement => statement.Report).Distinct().ToList();
        return from report in tellers.Count < LeastReports ? [] : tellers
               let lone = agreed.Where(statement => statement.Report == report).ToImmutableArray()
               let told = agreed.Where(statement => statement.Report != report).ToImmutableArray()
               where lone.Length == reports[report].Count(statement => statement.Value == lone[0].Value)
                   && lone.Any(b => told.Any(a => ComparableValues.MayBeCompared(a, b)))
               select (told, lone);
    }

    static bool AreCopies(ImmutableArray<Statement> told, ImmutableArray<Statement> lone) =>
        lone.All(b => told.Any(a => a.Wide.Cosine(b.Wide) > CopiedSentence));

    static void Report(LoneSort sort, ImmutableArray<LonePair> pairs)
    {
        var scored = pairs.GroupBy(pair => pair.Fold)
            .SelectMany(fold => Scored(fold, LogisticRegression.Fit([.. pairs.Where(pair => pair.Fold != fold.Key)], Penalty)))
            .ToLookup(pair => pair.IsSame, pair => pair.Probability);
        foreach (var least in (double[])[0.5, 0.7, 0.8, 0.85, 0.9, 0.95])
        {
            Console.WriteLine(FormattableString.Invariant($"{sort,-8} from {least:0.00}  masked {Share(scored[true], least):0.000} of {scored[true].Count(),4}")
                + FormattableString.Invariant($"  others {scored[false].Count(probability => probability >= least),3} of {scored[false].Count(),4}"));
        }
    }

    static IEnumerable<(bool IsSame, double Probability)> Scored(IEnumerable<LonePair> pairs, double[] weights) =>
        pairs.Select(pair => (pair.IsSame, Logistic.Probability(weights, pair.Evidence)));

    static double Share(IEnumerable<double> probabilities, double least) => probabilities.Average(probability => probability >= least ? 1.0 : 0);

    sealed record LonePair(LoneSort Sort, int Fold, double[] Evidence, bool IsSame) : LabelledEvidence(Evidence, IsSame);
}
