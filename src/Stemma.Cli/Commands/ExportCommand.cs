using System.CommandLine;
using Stemma.Reports;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma export</c>: one story for another program.</summary>
sealed class ExportCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly Argument<string> _story = new("STORY") { Description = "The id of a story" };
    readonly Option<string> _format = new("--as")
    {
        Description = string.Concat(ExportFormat.All.Select(format => $"{format.Name}: {format.Says}; "))
            + "bundle: evidence that \"stemma verify\" checks",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "json",
    };

    readonly Option<string?> _output = new("--output") { Description = "The file; - is standard output", HelpName = "FILE", DefaultValueFactory = _ => "-" };

    internal static Command Create(ProgramStreams streams)
    {
        var export = new ExportCommand(streams);
        var command = new Command("export", "Write a story of a desk for another program") { export._story, export._format, export._output };
        export._store.AddTo(command);
        export._format.AcceptOnlyFromAmong([.. ExportFormat.All.Select(format => format.Name), "bundle"]);
        OutputFile.Refuse(export._output);
        command.SetAction(parsed => export._store.AtExisting(parsed, streams, desk => export.Run(parsed, desk)));
        return command;
    }

    int Run(ParseResult parsed, Desk desk)
    {
        var (name, path) = (parsed.GetValue(_format)!, parsed.GetValue(_output)!);
        if (name == "bundle" && path == "-")
        {
            streams.Say("--as bundle makes a zip; name its file with --output");
            return ExitCode.WrongUsage;
        }

        var id = parsed.GetValue(_story)!;
        if (desk.Read(session => session.Stories.Find(id)) is not { } story)
        {
            streams.Say($"{id}: the desk has no such story; \"stemma stories\" lists them");
            return ExitCode.Failed;
        }

        var report = StoryEditor.Load(desk).Report(story.Id);
        var written = name == "bundle"
            ? WriteBundle(desk, report, path)
            : OutputFile.Write(path, output => WriterOf(name).Write(CollationReport.Of(report), output), streams);
        return written ? ExitCode.Done : ExitCode.Failed;
    }

    bool WriteBundle(Desk desk, StoryReport report, string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
            new EvidenceBundle(desk, TimeProvider.System).Write(report, file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Say($"{path}: it cannot be written: {e.Message}");
            return false;
        }
    }

    static IReportWriter WriterOf(string name) => ExportFormat.All.First(format => format.Name == name).Writer;
}
