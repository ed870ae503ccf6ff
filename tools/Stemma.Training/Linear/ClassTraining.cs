using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Makes <c>classes.bin</c>: words in classes by their vectors (k-means by cosine).</summary>
static class ClassTraining
{
    const int Rounds = 12;
    const int Seed = 20_240_901;

    public static Command Command()
    {
        var command = new Command("classes", "Classes of words, from vectors.bin.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        using var stream = WordList.Open(WordVectors.FileName);
        var vectors = WordVectors.Load(stream);
        var rows = Enumerable.Range(0, vectors.Count).Select(row => Unit(vectors.Vector(row))).ToArray();
        var fine = Cluster(rows, WordClasses.FineClasses - 1);
        var coarse = Cluster(rows, WordClasses.CoarseClasses - 1);
        var classes = new Dictionary<uint, (ushort, byte, WordLists)>();
        for (var row = 0; row < rows.Length; row++)
            classes[FeatureHash.Of(PlainWord(vectors.Word(row)))] = ((ushort)(fine[row] + 1), (byte)(coarse[row] + 1), WordLists.None);
        foreach (var (word, list) in ListedWords())
        {
            var key = FeatureHash.Of(PlainWord(word));
            var (fineClass, coarseClass, lists) = classes.GetValueOrDefault(key);
            classes[key] = (fineClass, coarseClass, lists | list);
        }

        using var file = File.Create(Path.Combine(TrainingSets.Models, WordClasses.FileName));
        WordClasses.Write(file, $"classes of vectors.bin by k-means, seed {Seed}; GloVe, PDDL 1.0", classes);
        Console.WriteLine($"{classes.Count} words in {WordClasses.FineClasses} and {WordClasses.CoarseClasses} classes");
    }

    static IEnumerable<(string Word, WordLists List)> ListedWords()
    {
        foreach (var row in WordList.Rows("given-names.tsv"))
            yield return (row[0], WordLists.GivenName);
        foreach (var row in WordList.Rows("surnames.tsv"))
            yield return (row[0], WordLists.Surname);
        foreach (var row in WordList.Rows("demonyms.tsv"))
            yield return (row[0], WordLists.People);
        foreach (var row in WordList.Rows("places.tsv"))
        {
            var words = row[0].Split(' ', '-');
            var whole = row[1] == "C" ? WordLists.Country : WordLists.Place;
            foreach (var word in words)
                yield return (word, words.Length == 1 ? whole : WordLists.PartOfPlace);
        }
    }

    static string PlainWord(string word) => string.Create(word.Length, word, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = WordFacts.Plain(from[i]);
    });

    static float[] Unit(ReadOnlySpan<sbyte> vector)
    {
        var unit = new float[vector.Length];
        var norm = 0.0;
        for (var i = 0; i < unit.Length; i++)
            norm += vector[i] * vector[i];
        for (var i = 0; i < unit.Length; i++)
            unit[i] = vector[i] / (float)Math.Sqrt(norm + 1e-9);
        return unit;
    }

    static int[] Cluster(float[][] rows, int clusters)
    {
        var random = new Random(Seed);
        var centres = Enumerable.Range(0, clusters).Select(_ => rows[random.Next(rows.Length)].ToArray()).ToArray();
        var chosen = new int[rows.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < rows.Length; row++)
                chosen[row] = Nearest(centres, rows[row]);
            centres = Centres(rows, chosen, centres);
        }

        return chosen;
    }

    static int Nearest(float[][] centres, float[] row)
    {
        var (best, most) = (0, float.MinValue);
        for (var i = 0; i < centres.Length; i++)
        {
            var dot = Blas.Dot(centres[i], row);
            if (dot > most)
                (best, most) = (i, dot);
        }

        return best;
    }

    static float[][] Centres(float[][] rows, int[] chosen, float[][] old)
    {
        var sums = Array.ConvertAll(old, centre => new float[centre.Length]);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row].Length; i++)
                sums[chosen[row]][i] += rows[row][i];
        }

        for (var i = 0; i < sums.Length; i++)
        {
            var norm = MathF.Sqrt(Blas.Dot(sums[i], sums[i]));
            sums[i] = norm < 1e-6f ? old[i] : Array.ConvertAll(sums[i], x => x / norm);
        }

        return sums;
    }
}
