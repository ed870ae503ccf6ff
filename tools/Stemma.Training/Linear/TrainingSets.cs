using System.Security.Cryptography;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Where the sets are and where the models go.</summary>
static class TrainingSets
{
    public static string Data => Path.GetFullPath(Path.Combine(ScoreSheet.RepositoryRoot(), "../shared/data"));
    public static string Models => Path.Combine(ScoreSheet.RepositoryRoot(), "src/Stemma/Language/Models");
    public static string Words => Path.Combine(ScoreSheet.RepositoryRoot(), "src/Stemma/Language/Words");

    /// <summary>The treebanks that what ships may be trained on.</summary>
    public static ImmutableArray<ConlluSentence> Treebanks() =>
    [
        .. ConlluReader.Read(Path.Combine(Data, "treebanks/en_ewt-ud-train.conllu.gz")),
        .. ConlluReader.Read(Path.Combine(Data, "treebanks/en_gum-ud-train.conllu.gz"))
            .Where(ConlluReader.MayBeTrainedOn),
    ];

    /// <summary>What a model's header says of the treebanks.</summary>
    public static string TreebankHeader(int seed) =>
        $"UD English EWT train {Hash("treebanks/en_ewt-ud-train.conllu.gz")} (CC BY-SA 4.0), UD English GUM train "
        + $"{Hash("treebanks/en_gum-ud-train.conllu.gz")} (CC BY 4.0, open genres only); seed {seed}";

    /// <summary>The first half of the SHA-256 of a file of the data.</summary>
    public static string Hash(string file) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Data, file))))[..16];

    public static WordClasses LoadClasses()
    {
        using var stream = File.OpenRead(Path.Combine(Models, WordClasses.FileName));
        return WordClasses.Load(stream);
    }

    /// <summary>The analyzer with the models as they lie in the working tree, built in or not yet.</summary>
    public static Analyzer LoadAnalyzer(AnalyzerConfiguration configuration) =>
        Analyzer.Load(configuration, file => File.OpenRead(Path.Combine(Models, file)));

    public static FeatureModel LoadModel(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Models, file));
        return FeatureModel.Load(stream);
    }

    public static WordFacts[] Facts(ConlluSentence sentence, WordClasses classes) =>
        [.. sentence.Words.Select(word => WordFacts.Of(word.Form, classes))];

    /// <summary>A path as it is written from the root of the repository.</summary>
    public static string Shown(string path) =>
        Path.GetRelativePath(ScoreSheet.RepositoryRoot(), Path.GetFullPath(path));
}
