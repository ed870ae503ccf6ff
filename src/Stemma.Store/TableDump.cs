using System.Text.Json;

namespace Stemma.Store;

/// <summary>Writes the tables of a desk as JSON Lines and reads them back, into either kind of database.</summary>
/// <remarks>The first line names the columns, so that what an older schema wrote is read by a newer one.</remarks>
public sealed class TableDump
{
    static readonly ImmutableArray<(string Table, string Columns)> _tables =
    [
        ("articles", "number, id, address, version, current, position, source, title, text, outlet, domain, authors, day, instant, basis, "
            + "language, removed, capture, added"),
        ("placements", "article, machine, story, score, evidence"),
        ("stories", "id, title, articles, outlets, first_day, last_day, certain, possible, conflicts, updates, revision, collated, change, "
            + "changed, document, models"),
        ("points", "story, id, kind, about, verdict, why, certain, possible"),
        ("derivations", "story, article, source, kind, share, certainty"),
        ("figures", "story, article, settled, differing"),
        ("revisions", "story, latest, article, claims, figures, noted"),
        ("names", "article, kind, name, folded, first, last"),
        ("dates", "article, since, until, first, last"),
        ("fates", "story, became, at"),
        ("corrections", "number, kind, body, author, reason, at, undone, undoer"),
        ("changes", "number, at, kind, story, article, detail"),
        ("captures", "number, address, at, status, type, file, start, length, digest, article"),
        ("feeds", "address, title, tag, modified, next, failures, trouble"),
        ("items", "address, feed, title, publisher, published, found, tries, next, state, trouble"),
        ("hooks", "number, address, secret, kinds, through, added"),
        ("deliveries", "number, hook, change, tries, next, state, trouble"),
        ("facts", "name, value"),
    ];

    readonly DeskSession _session;

    internal TableDump(DeskSession session) => _session = session;

    /// <summary>In an order in which they can be read back. Checkpoints are not among them: they can be made again.</summary>
    public static ImmutableArray<string> Names { get; } = [.. _tables.Select(table => table.Table)];

    /// <summary>Whether nothing has been kept yet.</summary>
    public bool AreEmpty => Names.All(name => _session.Value<long>($"select count(*) from {name}", null) == 0);

    /// <summary>The number of rows.</summary>
    public long Write(string table, Stream output)
    {
        var columns = ColumnsOf(table);
        long rows = 0;
        WriteLine(output, writer =>
        {
            foreach (var column in columns)
                writer.WriteStringValue(column);
        });
        foreach (var row in _session.Rows($"select {string.Join(", ", columns)} from {table} order by 1, 2"))
        {
            WriteLine(output, writer =>
            {
                foreach (var value in row)
                    Write(writer, value);
            });
            rows++;
        }

        return rows;
    }

    /// <summary>The number of rows.</summary>
    /// <exception cref="InvalidDataException">The lines are not what <see cref="Write(string, Stream)"/> writes.</exception>
    public long Read(string table, Stream input)
    {
        using var lines = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        var known = ColumnsOf(table);
        var columns = Row(lines.ReadLine() ?? "[]").OfType<string>().ToList();
        if (columns.Count == 0 || columns.Exists(column => !known.Contains(column)))
            throw new InvalidDataException($"The table {table} has columns that this program does not know; update it.");
        long rows = 0;
        _session.Insert($"{table} ({string.Join(", ", columns)}) {(known[0] == "number" ? _session.Database.WithOwnNumbers : "")}", Rows());
        if (known[0] == "number" && _session.Database.GoOnNumbering(table) is { } number)
            _session.Run(number, null);
        return rows;

        IEnumerable<object[]> Rows()
        {
            while (lines.ReadLine() is { } line)
            {
                var row = Row(line);
                if (row.Length != columns.Count)
                    throw new InvalidDataException($"Row {rows + 1} of the table {table} has {row.Length} values, not {columns.Count}.");
                rows++;
                yield return row;
            }
        }
    }

    static ImmutableArray<string> ColumnsOf(string table) =>
        [.. _tables.Single(known => known.Table == table).Columns.Split(", ", StringSplitOptions.TrimEntries)];

    static void WriteLine(Stream output, Action<Utf8JsonWriter> values)
    {
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartArray();
            values(writer);
            writer.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Numbers with a fraction and bytes are told apart from whole numbers and text by an object around them.</summary>
    static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case DBNull:
                writer.WriteNullValue();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteStartObject();
                writer.WriteNumber("real", number);
                writer.WriteEndObject();
                break;
            case byte[] bytes:
                writer.WriteStartObject();
                writer.WriteBase64String("bytes", bytes);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }

    static object[] Row(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return [.. json.RootElement.EnumerateArray().Select(Value)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"A line of the backup is damaged: {e.Message}", e);
        }
    }

    static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => DBNull.Value,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object when value.TryGetProperty("real", out var real) => real.GetDouble(),
        JsonValueKind.Object when value.TryGetProperty("bytes", out var bytes) => bytes.GetBytesFromBase64(),
        _ => throw new InvalidDataException($"A value of the backup is of an unknown kind: {value.ValueKind}."),
    };
}
