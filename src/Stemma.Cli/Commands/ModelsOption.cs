using System.CommandLine;
using Stemma.Language;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary>The models that a desk's articles are read with, where a person wants others than their number would give.</summary>
sealed class ModelsOption
{
    const string ByNumber = "auto";

    static readonly ImmutableArray<string> _known = [ByNumber, "full", "fast"];

    readonly Option<string?> _models = new("--models")
    {
        Description = "Models that this desk reads with from now on: full, fast, or auto (full up to 100 articles); all is read again where they change",
        HelpName = "MODELS",
    };

    internal void AddTo(Command command)
    {
        command.Add(_models);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_models) is { } given && !_known.Contains(given))
                result.AddError($"--models {given}: it is one of {string.Join(", ", _known)}");
        });
    }

    internal void Apply(ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(_models) is { } given)
            desk.Write(session => ModelChoice.Choose(session, given == ByNumber ? null : Enum.Parse<AnalyzerConfiguration>(given, ignoreCase: true)));
    }
}
