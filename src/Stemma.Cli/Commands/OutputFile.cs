using System.CommandLine;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>An option that names a file for one format, and the writing of it.</summary>
sealed class OutputFile(string name, string description, IReportWriter writer)
{
    readonly Option<string?> _option = new(name) { Description = $"{description}; - is standard output", HelpName = "FILE" };

    internal void AddTo(Command command)
    {
        command.Add(_option);
        Refuse(_option);
    }

    /// <summary>Ends the program before any work where the file that an option names cannot be made.</summary>
    internal static void Refuse(Option<string?> option) => option.Validators.Add(result =>
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (Trouble(path) is { } trouble)
                result.AddError($"{option.Name} {path}: {trouble}");
        }
    });

    internal bool IsAsked(ParseResult parsed) => parsed.GetValue(_option) is not null;

    /// <summary>Whether it could be written; where not, the person is told.</summary>
    internal bool Write(ParseResult parsed, CollationReport report, ProgramStreams streams)
    {
        var path = parsed.GetValue(_option);
        return path is null || Write(path, output => writer.Write(report, output), streams);
    }

    internal static bool Write(string path, Action<TextWriter> write, ProgramStreams streams)
    {
        if (path == "-")
        {
            write(streams.Output);
            return true;
        }

        try
        {
            using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
            write(output);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Say($"{path}: it cannot be written: {e.Message}");
            return false;
        }
    }

    /// <summary>What is wrong with a path before any work is done; null where nothing is.</summary>
    static string? Trouble(string path)
    {
        if (path == "-")
            return null;
        if (path.Length == 0)
            return "the name is empty; name a file";
        if (Directory.Exists(path))
            return "it is a folder; name a file in it";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || Directory.Exists(folder) ? null : $"there is no folder {folder}; make it first";
    }
}
