using System.CommandLine;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma verify</c>: whether an evidence bundle is whole and says what its captures say.</summary>
sealed class VerifyCommand(ProgramStreams streams)
{
    readonly Argument<string> _bundle = new("BUNDLE") { Description = "A zip that \"stemma export --as bundle\" made" };

    internal static Command Create(ProgramStreams streams)
    {
        var verify = new VerifyCommand(streams);
        var command = new Command("verify", "Check an evidence bundle: hashes, articles, passages") { verify._bundle };
        command.SetAction(verify.Run);
        return command;
    }

    int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_bundle)!;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            var check = EvidenceCheck.Of(file);
            foreach (var trouble in check.Troubles)
                streams.Say($"{path}: {trouble}");
            streams.Output.Write(check.Troubles.IsEmpty
                ? $"{path}: whole; {check.Files} files, {check.Articles} articles, {check.Passages} passages\n"
                : $"{path}: not to be trusted; {check.Troubles.Length} faults\n");
            return check.Troubles.IsEmpty ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            streams.Say($"{path}: it cannot be read: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
