using System.CommandLine;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary><c>stemma backup</c> and <c>stemma restore</c>: a whole desk in one file, and back.</summary>
sealed class BackupCommand(ProgramStreams streams)
{
    readonly StoreOption _store = new();
    readonly Argument<string> _file = new("FILE") { Description = "The backup: a zip" };

    internal static Command CreateBackup(ProgramStreams streams)
    {
        var backup = new BackupCommand(streams);
        var command = new Command("backup", "Write a whole desk, with its captures, into one file") { backup._file };
        backup._store.AddTo(command);
        command.SetAction(parsed => backup._store.AtExisting(parsed, streams, desk => backup.Backup(parsed, desk)));
        return command;
    }

    internal static Command CreateRestore(ProgramStreams streams)
    {
        var restore = new BackupCommand(streams);
        var command = new Command("restore", "Bring a backup back into a new desk, of either kind") { restore._file };
        restore._store.AddTo(command);
        command.SetAction(parsed => restore._store.At(parsed, streams, desk => restore.Restore(parsed, desk)));
        return command;
    }

    /// <summary>Written beside its place first, so that a backup of yesterday is not lost where this one fails.</summary>
    int Backup(ParseResult parsed, Desk desk) => Guarded(parsed, path =>
    {
        var part = path + ".part";
        long rows;
        using (var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite))
            rows = new DeskBackup(desk).Write(file);
        File.Move(part, path, overwrite: true);
        streams.Output.Write($"{path}: {rows} rows\n");
    });

    int Restore(ParseResult parsed, Desk desk) => Guarded(parsed, path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        streams.Output.Write($"{desk.Name}: {new DeskBackup(desk).Restore(file)} rows\n");
    });

    int Guarded(ParseResult parsed, Action<string> work)
    {
        var path = parsed.GetValue(_file)!;
        try
        {
            work(path);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or UnauthorizedAccessException
            || (e is IOException && e is not DeskException))
        {
            streams.Say($"{path}: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
