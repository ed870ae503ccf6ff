namespace Stemma.Store;

/// <summary>Single facts of a desk by name: how far the work on it has come.</summary>
public sealed class FactTable
{
    readonly DeskSession _session;

    internal FactTable(DeskSession session) => _session = session;

    /// <summary>Null where it was never set.</summary>
    public string? Find(string name) => _session.Value<string>("select value from facts where name = @name", new { name });

    /// <summary>0 where it was never set.</summary>
    public long Number(string name) => Find(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    public void Set(string name, string value) => _session.Run(
        "insert into facts (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value",
        new { name, value });

    public void Set(string name, long value) => Set(name, value.ToString(CultureInfo.InvariantCulture));
}
