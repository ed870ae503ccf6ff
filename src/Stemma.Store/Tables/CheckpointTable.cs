namespace Stemma.Store;

/// <summary>How clustering stood at some places in the order of publication, so that late articles need not begin at the first.</summary>
public sealed class CheckpointTable
{
    readonly DeskSession _session;

    internal CheckpointTable(DeskSession session) => _session = session;

    /// <summary>The last one before a position; null where there is none.</summary>
    public Checkpoint? Before(string position) => _session.One<Checkpoint>(
        "select position, snapshot from checkpoints where position < @position order by position desc limit 1", new { position });

    /// <summary>Forgets what is no more true from a position on.</summary>
    public void RemoveFrom(string position) =>
        _session.Run("delete from checkpoints where position >= @position", new { position });

    public void Add(Checkpoint checkpoint) =>
        _session.Run("insert into checkpoints (position, snapshot) values (@Position, @Snapshot)", checkpoint);

    /// <summary>Keeps the latest ones only: what comes late seldom comes very late.</summary>
    public void Thin(int most) => _session.Run(
        "delete from checkpoints where position not in (select position from checkpoints order by position desc limit @most)",
        new { most });
}

/// <summary>How clustering stood after the article at a position.</summary>
public sealed record Checkpoint(string Position, byte[] Snapshot);
