using System.Text.Json;

namespace Stemma.Store;

/// <summary>What people have decided, apart from what the machine found: signed, dated, never rubbed out.</summary>
public sealed class CorrectionTable
{
    const string Columns = "number, body, author, reason, at, undone, undoer";

    readonly DeskSession _session;

    internal CorrectionTable(DeskSession session) => _session = session;

    /// <summary>Keeps a decision; its stories are collated anew. The number by which it can be undone.</summary>
    public long Add(Ruling ruling, string author, string reason)
    {
        var body = JsonSerializer.Serialize(KeptRuling.Of(ruling), RowJson.Default.KeptRuling);
        var number = _session.Value<long>(
            """
            insert into corrections (kind, body, author, reason, at) values (@Kind, @body, @author, @reason, @Now) returning number
            """,
            new { KeptRuling.Of(ruling).Kind, body, author, reason, _session.Now });
        Touch(ruling, ChangeKind.Corrected, $"{number} by {author}: {reason}");
        return number;
    }

    /// <summary>Undoes a decision; false where there is none of this number that still holds.</summary>
    public bool Undo(long number, string author)
    {
        if (Find(number) is not { Undone: null } correction)
            return false;
        _session.Run("update corrections set undone = @Now, undoer = @author where number = @number", new { number, author, _session.Now });
        Touch(correction.Ruling, ChangeKind.CorrectionUndone, $"{number} by {author}");
        return true;
    }

    /// <summary>Null where there is none of this number.</summary>
    public Correction? Find(long number) =>
        _session.One<Row>($"select {Columns} from corrections where number = @number", new { number })?.ToCorrection();

    /// <summary>All of them in their order, those that were undone, too.</summary>
    public ImmutableArray<Correction> All() =>
        [.. _session.Query<Row>($"select {Columns} from corrections order by number", null).Select(row => row.ToCorrection())];

    /// <summary>The rulings that hold, in their order.</summary>
    public ImmutableArray<Ruling> Standing() =>
        [.. All().Where(correction => correction.Undone is null).Select(correction => correction.Ruling)];

    /// <summary>The number of the last change to what people have decided; 0 where nobody has decided anything.</summary>
    public long LastChange() => _session.Value<long>(
        "select coalesce(max(number), 0) from changes where kind in ('Corrected', 'CorrectionUndone')", null);

    void Touch(Ruling ruling, ChangeKind kind, string detail)
    {
        var stories = ruling.Articles.Select(_session.Placements.Find).OfType<Placed>().Select(placed => placed.Story).Distinct();
        foreach (var story in stories.ToList())
        {
            _session.Stories.Touch(story);
            _session.Changes.Add(kind, story, null, detail);
        }
    }

    sealed record Row
    {
        public long Number { get; init; }
        public string Body { get; init; } = "";
        public string Author { get; init; } = "";
        public string Reason { get; init; } = "";
        public string At { get; init; } = "";
        public string? Undone { get; init; }
        public string? Undoer { get; init; }

        internal Correction ToCorrection() => new(
            Number, JsonSerializer.Deserialize(Body, RowJson.Default.KeptRuling)!.ToRuling(), Author, Reason, DeskTime.Of(At))
        {
            Undone = Undone is null ? null : DeskTime.Of(Undone),
            Undoer = Undoer,
        };
    }
}

/// <summary>A decision of a person, with who made it, why and when.</summary>
public sealed record Correction(long Number, Ruling Ruling, string Author, string Reason, DateTimeOffset At)
{
    /// <summary>When it was taken back; null where it holds.</summary>
    public DateTimeOffset? Undone { get; init; }

    public string? Undoer { get; init; }
}
