using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stemma.Cli;

/// <summary>The program: its commands, and what becomes of a wrong command line.</summary>
static class StemmaProgram
{
    const string Purpose =
        "Stemma collates news reports: who really reports a story, what they agree on, where they differ.";

    const string Examples = """
        Examples:
          stemma collate reports/                                  a folder, collated, to the terminal
          stemma collate *.html --html report.html                 one file that opens offline
          stemma collate day.jsonl --json - | jq '.stories|length' several stories told apart
          stemma collate a.txt b.txt --one-story --as-of 2031-05-03
          stemma add reports/ --store desk.db                      into a desk; nothing is added twice
          stemma watch https://example.org/feed.xml --store desk.db
          stemma stories --store desk.db                           then: show, search, correct, export
          stemma serve --store desk.db                             the desk in a browser, on this machine
          pbpaste | stemma read - --outlet "Valley Post" --published 2031-05-03
        """;

    internal static int Run(string[] args, ProgramStreams streams)
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        var root = new Command("stemma", Purpose)
        {
            help,
            new VersionOption(),
            CollateCommand.Create(streams),
            ReadCommand.Create(streams),
            AddCommand.Create(streams),
            StoriesCommand.Create(streams),
            ShowCommand.Create(streams),
            SearchCommand.Create(streams),
            ServeCommand.Create(streams),
            TokenCommand.Create(streams),
            HookCommand.Create(streams),
            WatchCommand.Create(streams),
            CorrectCommand.Create(streams),
            ExportCommand.Create(streams),
            VerifyCommand.Create(streams),
            BackupCommand.CreateBackup(streams),
            BackupCommand.CreateRestore(streams),
        };
        // A file may be called @x: no argument is read as a list of arguments.
        var parsed = root.Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                streams.Say(error.Message);
            streams.Say("see 'stemma --help' and 'stemma collate --help'");
            return ExitCode.WrongUsage;
        }

        return Invoke(parsed, streams);
    }

    static int Invoke(ParseResult parsed, ProgramStreams streams)
    {
        try
        {
            var code = parsed.Invoke(new()
            {
                Output = streams.Output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
            streams.Output.Flush();
            return code;
        }
        catch (IOException e) when (e.Message.Contains("Broken pipe", StringComparison.OrdinalIgnoreCase))
        {
            // Who reads the report has seen enough of it.
            return ExitCode.Done;
        }
    }

    /// <summary>The help that the library makes, and the examples.</summary>
    sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.Write(Examples.ReplaceLineEndings("\n") + "\n");
            return code;
        }
    }
}
