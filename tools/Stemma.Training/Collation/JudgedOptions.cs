using System.CommandLine;

namespace Stemma.Training;

/// <summary>Where the pairs that were judged by hand are, and the articles that they are of.</summary>
sealed class JudgedOptions
{
    readonly Option<string> _file = new("--judged")
    {
        Description = "Pairs of statements judged by hand.",
        DefaultValueFactory = _ => "tools/Stemma.Training/Collation/judged-pairs.tsv",
    };

    readonly Option<string> _articles = new("--articles")
    {
        Description = "The articles that the judged pairs are of, as JSON lines.",
        DefaultValueFactory = _ => "../shared/data/clusters/giveme5w1h-dev.jsonl.gz",
    };

    readonly Option<string> _label = new("--label")
    {
        Description = "The field that holds an article's story.",
        DefaultValueFactory = _ => "event_name",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_file, _articles, _label])
            command.Options.Add(option);
    }

    public ImmutableArray<LabelledPair> Read(ParseResult parsed) =>
        JudgedPairs.Read(parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_articles), parsed.GetRequiredValue(_label));
}
