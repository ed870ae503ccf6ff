using System.CommandLine;
using System.IO.Compression;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Makes <c>wordnet.bin</c>: WordNet's senses, tree and links, cut to the words that news use.</summary>
static class RelationTraining
{
    const int MostSenses = 8;
    const int FewestArticles = 3;
    const int FewestPairs = 3;

    public static Command Command()
    {
        var wordNet = new Argument<string>("WORDNET") { Description = "The folder of WordNet's files (data.noun …)." };
        var news = new Argument<string>("NEWS") { Description = "Lines of JSON with a text, to count words in." };
        var target = new Option<string>("--to")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => "src/Stemma/Language/Models/wordnet.bin",
        };
        var command = new Command("lexicon", "Senses and relations of words, from WordNet.") { wordNet, news, target };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(wordNet), parsed.GetRequiredValue(news), parsed.GetRequiredValue(target)));
        return command;
    }

    static void Run(string folder, string news, string target)
    {
        var wordNet = WordNet.Read(folder);
        var pairs = wordNet.Senses.Keys.Select(key => key[2..]).Where(word => word.Count(c => c == ' ') == 1).ToHashSet();
        var counts = NewsCounts.Read(news, pairs);
        var entries = wordNet.Senses.Keys.Where(key => IsWanted(key, counts))
            .OrderBy(key => key, Utf8Order.Instance).ToArray();
        var tree = new SenseTree(wordNet, entries, counts, MostSenses);
        var links = new LinkFinder(wordNet, entries, counts);
        using var writer = new BinaryWriter(new GZipStream(File.Create(target), CompressionLevel.SmallestSize));
        writer.Write(WordRelations.Kind);
        writer.Write(WordRelations.Version);
        WriteSection(writer, [.. entries.Select(tree.PackedSenses)]);
        WriteSection(writer, [.. entries.Select(links.PackedLinks)]);
        WriteSection(writer, [.. tree.Synsets.Select(tree.Parents)]);
        writer.Write(tree.Synsets.Count);
        writer.Write([.. tree.Synsets.Select(tree.Information)]);
        writer.Write([.. tree.Synsets.Select(synset => (byte)synset.Field)]);
        WordTable.Write(writer, entries);
    }

    static bool IsWanted(string key, NewsCounts counts)
    {
        var word = key[2..];
        return word.Count(c => c == ' ') switch
        {
            0 => counts.ArticlesWith(word) + counts.ArticlesWith(word + "s") >= FewestArticles
                && word.All(c => char.IsLetter(c) || c == '-'),
            1 => key[0] == 'v' || key[0] == 'n' && counts.Count(word) >= FewestPairs,
            _ => false,
        };
    }

    static void WriteSection(BinaryWriter writer, int[][] rows)
    {
        writer.Write(rows.Length);
        var start = 0;
        foreach (var row in rows)
        {
            writer.Write(start);
            start += row.Length;
        }

        writer.Write(start);
        foreach (var item in rows.SelectMany(row => row))
            writer.Write(item);
    }
}
