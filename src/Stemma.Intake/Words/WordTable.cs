using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Reads the word lists that are embedded beside the code.</summary>
static class WordTable
{
    /// <summary>The rows of a list, split at tabs, without its header.</summary>
    internal static ImmutableArray<string[]> Rows(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The word list {name} is not embedded in this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }
        return rows.DrainToImmutable();
    }

    /// <summary>The first column, compared without case.</summary>
    internal static FrozenSet<string> Set(string name) =>
        Rows(name).Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The second column by the first, compared without case.</summary>
    internal static FrozenDictionary<string, string> Map(string name) =>
        Rows(name).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
}
