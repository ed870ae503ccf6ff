using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Stories;

/// <summary>The agencies and outlets that are known, by their signs, their sites and the paths of their copy.</summary>
/// <remarks>
/// A row is an agency (name, signs, sites, paths of addresses) or an outlet (site, name, house), its columns parted by tabs and
/// lists by <c>|</c>; the first column of a row of a user's own table says which: <c>agency</c> or <c>outlet</c>.
/// </remarks>
public sealed class SourceTable
{
    static readonly Lazy<SourceTable> _shipped = new(() => new([]));

    readonly FrozenDictionary<string, NewsSource> _names;
    readonly FrozenDictionary<string, NewsSource> _sites;
    readonly FrozenDictionary<string, NewsSource> _paths;
    readonly FrozenDictionary<string, NewsSource> _ids;
    readonly FrozenDictionary<string, NewsSource>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="own">Rows of a user, which go before those that are shipped.</param>
    SourceTable(ImmutableArray<string[]> own)
    {
        var names = new Dictionary<string, NewsSource>(StringComparer.Ordinal);
        var sites = new Dictionary<string, NewsSource>(StringComparer.Ordinal);
        var paths = new Dictionary<string, NewsSource>(StringComparer.Ordinal);
        foreach (var row in own.Where(row => row[0] == Agency).Select(row => row[1..]).Concat(WordList.Rows("agencies.tsv")))
        {
            var agency = new NewsSource(IdOf(row[0]), row[0], IsAgency: true);
            AddAll(names, row[0] + "|" + row[1], agency);
            AddAll(sites, row[2], agency);
            AddAll(paths, row[3], agency);
        }

        var outlets = own.Where(row => row[0] == Outlet).Select(row => row[1..]).ToList();
        foreach (var row in outlets.Concat(WordList.Rows("outlets.tsv")))
        {
            var outlet = outlets.Contains(row) ? null : sites.GetValueOrDefault(row[0]);
            outlet ??= new(IdOf(row[2]), row[1], IsAgency: false);
            if (outlets.Contains(row))
                sites[row[0]] = outlet;
            else
                sites.TryAdd(row[0], outlet);
            AddAll(names, NamesOf(row[1]), outlet);
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _sites = sites.ToFrozenDictionary(StringComparer.Ordinal);
        _paths = paths.ToFrozenDictionary(StringComparer.Ordinal);
        // Newsrooms of one publisher share its id; the one that bears its name, if any, goes first.
        _ids = sites.Values.Concat(names.Values).Distinct().OrderByDescending(source => source.Id == IdOf(source.Name))
            .DistinctBy(source => source.Id).ToFrozenDictionary(source => source.Id, StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    const string Agency = "agency";
    const string Outlet = "outlet";

    /// <summary>The shipped tables, corrected and enlarged by these lines. Empty lines and lines after <c>#</c> are for people.</summary>
    /// <exception cref="FormatException">A line is neither an agency with four columns nor an outlet with three.</exception>
    public static SourceTable Corrected(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var rows = lines.Where(line => line.Trim().Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        return rows.Find(row => !IsRow(row)) is { } wrong
            ? throw new FormatException($"No row of a table of sources: “{string.Join(' ', wrong)}”.")
            : new([.. rows]);
    }

    static bool IsRow(string[] row) => row[0] == Agency && row.Length == 5 || row[0] == Outlet && row.Length == 4;

    public static SourceTable Shipped => _shipped.Value;

    /// <summary>Who is known by exactly this name or sign.</summary>
    internal NewsSource? ByName(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var source) ? source : null;

    /// <summary>Whose site this is; a part of a known site counts (<c>uk.reuters.com</c>).</summary>
    internal NewsSource? BySite(string site)
    {
        for (var rest = site; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_sites.TryGetValue(rest, out var source))
                return source;
        }

        return null;
    }

    /// <summary>Whose copy stands at an address with this path on somebody else's site.</summary>
    internal NewsSource? ByPath(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            if (_paths.TryGetValue(parts[i] + "/" + parts[i + 1], out var source) || _paths.TryGetValue(parts[i], out source))
                return source;
        }

        return null;
    }

    /// <summary>Whether the tables hold this source; else it may be a sister of another without our knowing.</summary>
    internal bool IsKnown(NewsSource source) => _ids.ContainsKey(source.Id);

    /// <summary>The name that has become this id; null where none of the tables' has.</summary>
    internal string? NameOf(string id) => _ids.TryGetValue(id, out var source) && IdOf(source.Name) == id ? source.Name : null;

    /// <summary>The id of the origin of that name: small letters, digits and hyphens.</summary>
    internal static string IdOf(string name)
    {
        var id = new StringBuilder("o-");
        foreach (var unit in Folding.Fold(name))
        {
            if (char.IsLetterOrDigit(unit))
                id.Append(unit);
            else if (id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }

    static string NamesOf(string outlet) =>
        outlet.StartsWith("The ", StringComparison.Ordinal) && outlet.Contains(' ', StringComparison.Ordinal)
            && outlet.Length > "The Times".Length
            ? outlet + "|" + outlet[4..]
            : outlet;

    static void AddAll(Dictionary<string, NewsSource> table, string keys, NewsSource source)
    {
        foreach (var key in keys.Split('|', StringSplitOptions.RemoveEmptyEntries))
            table.TryAdd(key, source);
    }
}
