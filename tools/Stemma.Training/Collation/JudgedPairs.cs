using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>Pairs of statements that were drawn by <c>pairs</c> from what alignment joins or nearly joins, and judged by hand.</summary>
/// <remarks>
/// The gold of a story holds what careful reading found worth a point: pairs of it tell nothing of all that else is said. These do.
/// A row holds the kind, both places (the article's id, start and end) and 1 where both are of one thing; not a word of the texts.
/// </remarks>
static class JudgedPairs
{
    /// <param name="file">The rows.</param>
    /// <param name="articles">The set that the articles are of, as JSON lines.</param>
    /// <param name="label">The field that holds an article's story.</param>
    public static ImmutableArray<LabelledPair> Read(string file, string articles, string label)
    {
        var rows = File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .ToLookup(row => row[1][..row[1].IndexOf(':', StringComparison.Ordinal)]);
        var stories = LabelledReports.Stories(articles, label, least: 2);
        var reader = new ArticleReader(Analyzer.Load());
        var pairs = new ImmutableArray<LabelledPair>[stories.Length];
        Parallel.For(0, stories.Length, index => pairs[index] = [.. PairsOf(stories[index], rows, reader)]);
        return [.. pairs.SelectMany(story => story)];
    }

    /// <summary>Where a statement is read, in a row.</summary>
    public static string PlaceOf(Story story, Statement statement) =>
        $"{story.Reports[statement.Report].Article.Id.Value}:{statement.Span.Start}-{statement.Span.End}";

    static IEnumerable<LabelledPair> PairsOf(IEnumerable<Article> articles, ILookup<string, string[]> rows, ArticleReader reader)
    {
        string[][] own = [.. articles.SelectMany(article => rows[article.Id.Value])];
        return own.Length == 0 ? [] : PairsOf(StoryCollator.Dated(Story.Of([.. articles.Select(reader.Read)])), own);
    }

    /// <summary>A pair that is not read any more is left out.</summary>
    static IEnumerable<LabelledPair> PairsOf(Story story, IEnumerable<string[]> rows)
    {
        var (statements, _, vocabulary) = LabelledPairs.StatementsOf(story);
        var evidence = new AlignmentEvidence(statements, vocabulary);
        var places = statements.ToLookup(statement => (statement.Kind.ToString(), PlaceOf(story, statement)));
        foreach (var row in rows)
        {
            if (places[(row[0], row[1])].FirstOrDefault() is { } first && places[(row[0], row[2])].FirstOrDefault() is { } second
                && LabelledPair.Of(first, second, row[3] == "1", evidence) is { } pair)
                yield return pair;
        }
    }
}
