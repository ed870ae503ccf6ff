using System.Text.Json;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>What a first network has read, as lessons for the next: news, and the names of trees, names made alike.</summary>
/// <remarks>
/// A sentence alone leaves open what a name stands for; all news together tell more. So each name gets the kind that it
/// mostly has, and a run of words that is mostly a name is one wherever it is written the same (Yarowsky, 1995).
/// </remarks>
sealed class NewsLessons
{
    const int LongestName = 5;
    const int Shortest = 4;
    const int Longest = 80;
    const int Least = 4;
    const double Share = 0.8;

    const int Every = 48;

    readonly Analyzer _analyzer;
    readonly NeuralClasses _classes;
    readonly NameCounts _names = new();

    public NewsLessons(NeuralReader reader, NeuralClasses classes, int parts)
    {
        (_analyzer, _classes) = (new(reader), classes);
        var articles = Texts(parts).Select(_analyzer.Analyze).ToArray();
        foreach (var article in articles)
            _names.Count(article);
        Parts =
        [
            .. Enumerable.Range(0, parts).Select(part => articles.Where((_, i) => i % parts == part).SelectMany(Lessons).ToImmutableArray()),
        ];
    }

    /// <summary>The parts of the news, an article of each after the other.</summary>
    public ImmutableArray<ImmutableArray<Lesson>> Parts { get; }

    /// <summary>The lesson with names as they were read, if it tells none.</summary>
    public Lesson WithNames(Lesson lesson)
    {
        if (lesson.Names.Length > 0)
            return lesson;
        var (text, layout) = NamedSentence.Layout(lesson.Words);
        return lesson with { Names = [.. _names.Alike(_analyzer.Analyze(text, layout))] };
    }

    static IEnumerable<string> Texts(int parts)
    {
        using var reader = ConlluReader.OpenText(Path.Combine(TrainingSets.Data, "unlabelled/news.jsonl.gz"));
        for (var number = 0; reader.ReadLine() is { } line; number++)
        {
            if (number % Every >= parts)
                continue;
            using var article = JsonDocument.Parse(line);
            yield return article.RootElement.GetProperty("text").GetString()!;
        }
    }

    IEnumerable<Lesson> Lessons(Analysis article)
    {
        var names = _names.Alike(article);
        foreach (var sentence in article.Sentences)
        {
            var tokens = article.Tokens[sentence.FirstToken..sentence.EndToken];
            if (tokens.Length is < Shortest or > Longest || !tokens.Any(token => token.Tag == PartOfSpeech.Verb))
                continue;
            yield return new(
                [.. tokens.Select(token => article[token].ToString())],
                [.. tokens.Select(token => _classes.Tags.IndexOf(TagSet.Name(token.Tag, token.Form)))],
                [.. tokens.Select(token => token.Head < 0 ? tokens.Length : token.Head - sentence.FirstToken)],
                [.. tokens.Select(token => _classes.Relations.IndexOf(token.Relation.ToString()))],
                [.. names[sentence.FirstToken..sentence.EndToken]]);
        }
    }

    /// <summary>How often each run of words is a name of each kind, and how often it stands there at all.</summary>
    sealed class NameCounts
    {
        readonly Dictionary<string, int[]> _kinds = [];
        readonly Dictionary<string, int> _runs = [];

        public void Count(Analysis article)
        {
            foreach (var name in article.Names)
            {
                var key = article[name.Span].ToString();
                if (!_kinds.TryGetValue(key, out var counts))
                    _kinds[key] = counts = new int[(int)NameKind.Other + 1];
                counts[(int)name.Kind]++;
            }

            foreach (var (first, end) in Runs(article))
            {
                var run = article[new TextSpan(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End)].ToString();
                _runs[run] = _runs.GetValueOrDefault(run) + 1;
            }
        }

        /// <summary>The classes of names of an article, each name as it mostly is.</summary>
        public byte[] Alike(Analysis article)
        {
            var classes = new byte[article.Tokens.Length];
            foreach (var name in article.Names)
                Mark(classes, name.FirstToken, name.EndToken, KindOf(article[name.Span].ToString(), 0.7) ?? name.Kind);
            foreach (var (first, end) in Runs(article).OrderByDescending(run => run.End - run.First))
            {
                var key = article[new TextSpan(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End)].ToString();
                if (classes.AsSpan(first, end - first).ContainsAnyExcept((byte)0) || !IsMostlyName(key))
                    continue;
                if (KindOf(key, Share) is { } kind)
                    Mark(classes, first, end, kind);
            }

            return classes;
        }

        bool IsMostlyName(string run) =>
            _kinds.TryGetValue(run, out var counts) && counts.Sum() >= Least && counts.Sum() >= Share * _runs.GetValueOrDefault(run);

        NameKind? KindOf(string name, double share)
        {
            if (!_kinds.TryGetValue(name, out var counts) || counts.Sum() < Least)
                return null;
            var best = Array.IndexOf(counts, counts.Max());
            return counts[best] >= share * counts.Sum() ? (NameKind)best : null;
        }

        static void Mark(byte[] classes, int first, int end, NameKind kind)
        {
            for (var i = first; i < end; i++)
                classes[i] = (byte)(NamedSentence.First(kind) + (i == first ? 0 : 1));
        }

        /// <summary>Runs of words within a sentence that begin and end with a capital.</summary>
        static IEnumerable<(int First, int End)> Runs(Analysis article)
        {
            foreach (var sentence in article.Sentences)
            {
                for (var first = sentence.FirstToken; first < sentence.EndToken; first++)
                {
                    for (var end = first + 1; end <= Math.Min(first + LongestName, sentence.EndToken); end++)
                    {
                        if (char.IsUpper(article[article.Tokens[first]][0]) && char.IsUpper(article[article.Tokens[end - 1]][0]))
                            yield return (first, end);
                    }
                }
            }
        }
    }
}
