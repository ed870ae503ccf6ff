using System.Text.RegularExpressions;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>How the scorer compares names of persons.</summary>
static partial class ScoredName
{
    static readonly string[] _titles = ["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "alhaji"];

    /// <summary>The words in small letters of ASCII, all else dropped; a hyphen parts words.</summary>
    public static string[] Fold(string text) =>
        new string([.. Folding.Fold(text.Replace('-', ' ')).Where(letter => letter is >= 'a' and <= 'z' or ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words of a name: without what stands in brackets, and without forms of address.</summary>
    public static string[] Words(string? text) =>
        [.. Fold(Brackets().Replace(text ?? "", "")).Where(word => !_titles.Contains(word))];

    /// <summary>A name as a key.</summary>
    public static string Key(string? text) => string.Join(' ', Words(text));

    public static bool Same(string? left, string? right)
    {
        var (a, b) = (Words(left), Words(right));
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a.Length == 1 || b.Length == 1)
            return a[^1] == b[^1];
        return a.All(b.Contains) || b.All(a.Contains);
    }

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();
}
