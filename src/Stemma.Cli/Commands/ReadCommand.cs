using System.CommandLine;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary><c>stemma read</c>: what one article says, marked in its text.</summary>
sealed class ReadCommand(ProgramStreams streams)
{
    readonly InputOptions _inputs = new();
    readonly Option<string?> _json = new("--json")
    {
        Description = "Write the reading as JSON (stemma-reading/1); - is standard output",
        HelpName = "FILE",
    };

    internal static Command Create(ProgramStreams streams)
    {
        var read = new ReadCommand(streams);
        var command = new Command("read", "Show what an article says: times, quantities, quotes, people, claims, in its text");
        read._inputs.AddTo(command);
        command.Add(read._json);
        OutputFile.Refuse(read._json);
        command.SetAction(read.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var inputs = InputReading.Of(_inputs.Paths(parsed), _inputs.Intake(parsed), streams);
        inputs.Say(streams);
        if (inputs.Articles.Length == 0)
        {
            streams.Say("nothing to read: no input held an article");
            return ExitCode.Failed;
        }

        var reporter = StoryReporter.Load();
        var readings = inputs.Articles.Select(reporter.Read);
        if (parsed.GetValue(_json) is { } path)
        {
            var written = OutputFile.Write(path, output => ReadingJsonWriter.Write(readings, inputs.Rejected, output), streams);
            return written ? ExitCode.Done : ExitCode.Failed;
        }

        var writer = new TerminalReadingWriter(streams.Look);
        foreach (var reading in readings)
            writer.Write(reading, streams.Output);
        return ExitCode.Done;
    }
}
