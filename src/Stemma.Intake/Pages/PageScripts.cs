using System.Buffers;

namespace Stemma.Intake;

/// <summary>Finds the scripts of a page that hold data and no program, in its text: the parser does not keep them.</summary>
static class PageScripts
{
    const int LongestTag = 2000;
    const int MostScripts = 200;

    /// <summary>The contents of scripts of linked data and of other JSON, in order, each with its type.</summary>
    internal static List<(string Type, string Json)> Of(string html)
    {
        var scripts = new List<(string, string)>();
        var stream = new StringBuilder();
        for (var at = Next(html, 0); at >= 0 && scripts.Count < MostScripts; at = Next(html, at))
        {
            var length = html.AsSpan(at, Math.Min(LongestTag, html.Length - at)).IndexOf('>');
            if (length < 0)
            {
                at += "<script".Length;
                continue;
            }
            var tag = html.AsSpan(at, length);
            var rest = html.AsSpan(at + length).IndexOfAny(_ends);
            var end = rest < 0 ? html.Length : at + length + rest;
            if (tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                scripts.Add(("ld+json", html[(at + length + 1)..end]));
            else if (tag.Contains("application/json", StringComparison.OrdinalIgnoreCase))
                scripts.Add(("json", html[(at + length + 1)..end]));
            else if (StreamedData.IsPart(html.AsSpan((at + length + 1)..end)))
                StreamedData.Append(html.AsSpan((at + length + 1)..end), stream);
            else if (State(html.AsSpan((at + length + 1)..end)) is { } state)
                scripts.Add(("json", state));
            at = end;
        }
        if (stream.Length > 0)
            scripts.Add(("json", StreamedData.Json(stream.ToString())));
        return scripts;
    }

    /// <summary>Names in which programs keep the data from which they draw a page: "window.__INITIAL_STATE__ = {…}".</summary>
    static readonly SearchValues<string> _states = SearchValues.Create(
        ["__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__INITIAL_DATA__", "globalContent"], StringComparison.Ordinal);

    const int LongestName = 40;

    /// <summary>The object that a program sets such a name to, and what follows it; null where it sets none.</summary>
    static string? State(ReadOnlySpan<char> script)
    {
        var at = script.IndexOfAny(_states);
        if (at < 0)
            return null;
        var open = script[at..Math.Min(script.Length, at + LongestName)].IndexOf('{');
        return open < 0 || !script[at..(at + open)].Contains('=') ? null : script[(at + open)..].ToString();
    }

    static int Next(string html, int from)
    {
        var at = html.AsSpan(from).IndexOfAny(_begins);
        return at < 0 ? -1 : from + at;
    }

    static readonly SearchValues<string> _begins = SearchValues.Create(["<script"], StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<string> _ends = SearchValues.Create(["</script"], StringComparison.OrdinalIgnoreCase);
}
