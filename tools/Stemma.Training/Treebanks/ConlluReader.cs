using System.IO.Compression;

namespace Stemma.Training;

/// <summary>One word of a treebank, as its line says.</summary>
/// <param name="Head">The index of the governor in the sentence; -1 at the root.</param>
/// <param name="SpaceAfter">False where the next word is written to this one, also within a contraction.</param>
/// <param name="Misc">The last column.</param>
sealed record ConlluWord(
    string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter, string Misc);

/// <summary>One sentence of a treebank.</summary>
/// <param name="Genre">The genre that the document names, or "".</param>
/// <param name="StartsParagraph">Whether a paragraph or a document starts here.</param>
sealed record ConlluSentence(string Document, string Genre, bool StartsParagraph, ImmutableArray<ConlluWord> Words);

/// <summary>Reads treebanks in CoNLL-U, plain or gzipped.</summary>
static class ConlluReader
{
    // The texts of these genres of GUM may not be used, or it is not clear that they may (docs/models.md).
    static readonly HashSet<string> _closed =
        ["fiction", "letter", "essay", "podcast", "whow", "conversation", "vlog", "speech", "textbook"];

    public static bool MayBeTrainedOn(ConlluSentence sentence) => !_closed.Contains(sentence.Genre);

    public static IEnumerable<ConlluSentence> Read(string path)
    {
        using var reader = OpenText(path);
        var (document, genre, starts) = ("", "", true);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                (document, genre, starts) = (line, "", true);
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                starts = true;
            else if (line.StartsWith("# meta::genre = ", StringComparison.Ordinal))
                genre = line["# meta::genre = ".Length..];
            else if (line.Length > 0 && line[0] != '#')
                lines.Add(line.Split('\t'));
            else if (line.Length == 0 && lines.Count > 0)
            {
                yield return new(document, genre, starts, Words(lines));
                lines.Clear();
                starts = false;
            }
        }
    }

    public static StreamReader OpenText(string path)
    {
        Stream stream = File.OpenRead(path);
        return new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    static ImmutableArray<ConlluWord> Words(List<string[]> lines)
    {
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var (joinedTo, spaceAfterJoined) = (0, true);
        foreach (var line in lines)
        {
            var space = !line[9].Split('|').Contains("SpaceAfter=No");
            if (line[0].Contains('-'))
                (joinedTo, spaceAfterJoined) = (int.Parse(line[0].Split('-')[1]), space);
            if (!int.TryParse(line[0], out var number))
                continue;
            space = number > joinedTo ? space : number == joinedTo && spaceAfterJoined;
            words.Add(new(line[1], line[2], line[3], line[4], int.Parse(line[6]) - 1, line[7], space, line[9]));
        }

        return words.DrainToImmutable();
    }
}
