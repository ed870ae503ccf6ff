using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>The tables of words that are embedded as <c>.tsv</c>: lines that start with <c>#</c> are for people.</summary>
static class WordList
{
    /// <summary>The rows of a table, each cut at its tabs.</summary>
    public static ImmutableArray<string[]> Rows(string file)
    {
        using var reader = new StreamReader(Open(file));
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows.DrainToImmutable();
    }

    /// <summary>The first column.</summary>
    public static FrozenSet<string> Words(string file, StringComparer comparer) =>
        Rows(file).Select(row => row[0]).ToFrozenSet(comparer);

    /// <summary>The first column to the second; the first row wins where a word comes twice.</summary>
    public static FrozenDictionary<string, string> Map(string file, StringComparer comparer) =>
        Rows(file).DistinctBy(row => row[0], comparer).ToFrozenDictionary(row => row[0], row => row[1], comparer);

    /// <summary>An embedded file by its name, which is unique in the assembly.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Stream Open(string file) =>
        typeof(WordList).Assembly.GetManifestResourceStream(file)
        ?? throw new ArgumentException($"No embedded file is called '{file}'.", nameof(file));
}
