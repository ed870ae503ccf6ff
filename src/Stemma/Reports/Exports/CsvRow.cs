using System.Buffers;

namespace Stemma.Reports;

/// <summary>Writes rows of CSV (RFC 4180): CRLF, quotation marks doubled.</summary>
static class CsvRow
{
    static readonly SearchValues<char> _special = SearchValues.Create(",\"\r\n");

    internal static void Write(TextWriter output, IEnumerable<string?> cells) =>
        output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    internal static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(_special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>What a sheet would compute: an article could make it do so.</summary>
    static bool IsFormula(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
