using Stemma.Language;

namespace Stemma.Training;

/// <summary>What a model's header says of how good it is, on sets that it was not trained on.</summary>
static class ModelFigures
{
    static readonly string[] _treebanks = ["en_ewt-ud-dev", "en_gum-ud-dev"];

    const string NewsNames = "names/worldwide-news-dev.tsv.gz";

    public static string Of(ISentenceReader reader) => $"{Trees(reader)}; {Names(reader)}";

    public static string Tags(ISentenceReader reader) => Each(reader, figures => $"UPOS {100 * figures.Tags:0.0}");

    public static string Trees(ISentenceReader reader) =>
        Each(reader, figures => $"UPOS {100 * figures.Tags:0.0}, UAS {100 * figures.Heads:0.0}, LAS {100 * figures.Labels:0.0}");

    public static string Names(ISentenceReader reader) =>
        $"worldwide-news-dev: names F1 {NamesScore.Figures(new(reader), Path.Combine(TrainingSets.Data, NewsNames)).F1:0.0}";

    static string Each(ISentenceReader reader, Func<UdFigures, string> text) =>
        string.Join("; ", _treebanks.Select(set => $"{set}: {text(Figures(reader, set))}"));

    static UdFigures Figures(ISentenceReader reader, string set) =>
        UdScore.Given(new(reader), [.. ConlluReader.Read(Path.Combine(TrainingSets.Data, $"treebanks/{set}.conllu.gz"))]);
}
