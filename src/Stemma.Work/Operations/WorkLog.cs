using System.Text.Json;

namespace Stemma.Work;

/// <summary>Logs what a long run does: a line of JSON for each event, so that another program can read it.</summary>
public sealed class WorkLog(TextWriter output, TimeProvider clock)
{
    readonly Lock _lock = new();

    /// <param name="name">What happened: <c>feed-visited</c>.</param>
    /// <param name="fields">To what; values that are null are left out.</param>
    public void Write(string name, params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteString("at", clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("event", name);
            foreach (var (field, value) in fields)
            {
                if (value is not null)
                    writer.WriteString(field, value);
            }

            writer.WriteEndObject();
        }

        lock (_lock)
            output.WriteLine(Encoding.UTF8.GetString(line.ToArray()));
    }
}
