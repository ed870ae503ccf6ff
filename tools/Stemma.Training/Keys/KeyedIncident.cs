using System.Text.Json;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>What the answer key says of one incident.</summary>
sealed record KeyedIncident(string Id, DateOnly Day, string Town, int Killed, int Injured, ImmutableArray<KeyedPerson> People)
{
    /// <summary>The incidents of a file of lines of JSON, by their ids.</summary>
    public static Dictionary<string, KeyedIncident> ReadAll(string path) =>
        LabelledReports.Lines(path).Select(Parse).ToDictionary(incident => incident.Id);

    /// <summary>The victims of whom the key has a name and a surname.</summary>
    public IEnumerable<KeyedPerson> Victims => People.Where(person => person.IsVictim && person.Name.Contains(' '));

    /// <summary>Whether the key has somebody of this name as killed or hurt, be it a suspect.</summary>
    public bool HasCasualty(string name) => People.Any(person => person.IsHurt && NameMatcher.SamePerson(person.Name, name));

    /// <summary>The key may name a district in brackets; a county is one with its town by the first word.</summary>
    public bool HasTown(string name) => Town.Split('(', ')').Select(Written).Any(part =>
        part.Length > 0 && (string.Equals(Written(name), part, StringComparison.OrdinalIgnoreCase)
            || part.StartsWith(Written(name) + " ", StringComparison.OrdinalIgnoreCase)
            || Written(name).StartsWith(part + " ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"St. Osby-on-Lorn" as "Saint Osby on Lorn".</summary>
    static string Written(string town)
    {
        var words = town.Replace('-', ' ').Trim().Split(' ');
        words[0] = words[0].TrimEnd('.').ToUpperInvariant() switch { "ST" => "Saint", "MT" => "Mount", "FT" => "Fort", _ => words[0] };
        return string.Join(' ', words);
    }

    static KeyedIncident Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        return new(
            row.GetProperty("incident_uri").ToString(),
            DateOnly.Parse(row.GetProperty("date").GetString()!, CultureInfo.InvariantCulture),
            row.GetProperty("city_or_county").GetString()!.Trim(),
            row.GetProperty("num_killed").GetInt32(),
            row.GetProperty("num_injured").GetInt32(),
            [.. row.GetProperty("participants").EnumerateArray().Select(KeyedPerson.Parse)]);
    }
}

/// <summary>Somebody who took part, as the key has it.</summary>
/// <param name="Name">Empty where the key does not tell.</param>
/// <param name="Age">Null where the key does not tell.</param>
/// <param name="IsVictim">Whether the key has the person as a victim, not as a suspect.</param>
/// <param name="IsHurt">Whether the person was killed or hurt.</param>
sealed record KeyedPerson(string Name, int? Age, bool IsVictim, bool IsHurt)
{
    /// <summary>The last word that is no "Jr." or "II".</summary>
    public string Surname => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .LastOrDefault(word => word.Trim('.') is not ("Jr" or "Sr" or "II" or "III"), Name);

    internal static KeyedPerson Parse(JsonElement row) => new(
        Text(row, "Name"),
        int.TryParse(Text(row, "Age"), CultureInfo.InvariantCulture, out var age) ? age : null,
        Text(row, "Type") is "Victim",
        Text(row, "Type") is "Victim" || Text(row, "Status").Split(", ").Intersect(["Killed", "Injured"]).Any());

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString()!.Trim() : "";
}
