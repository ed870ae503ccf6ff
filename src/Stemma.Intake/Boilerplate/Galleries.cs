using System.Text.RegularExpressions;

namespace Stemma.Intake;

/// <summary>Takes out galleries of pictures of other events: lines or parts that count themselves, "3/34 …".</summary>
static partial class Galleries
{
    const int LeastPictures = 3;

    /// <summary>The share of captions that must speak of the headline's matter for a gallery to belong to it.</summary>
    const double LeastShared = 0.3;

    internal static void Remove(LineSheet sheet, string? title)
    {
        for (var line = 0; line < sheet.Count; line++)
        {
            if (Counter(sheet[line], 0) is not { Number: 1, Total: var total } || total < LeastPictures)
            {
                HeadOfInline(sheet, line);
                CutHidden(sheet, line);
                continue;
            }
            var pictures = Pictures(sheet, line, total);
            var own = pictures.Count(picture => Shares(sheet[picture], title ?? "")) >= pictures.Count * LeastShared;
            if (pictures.Count >= LeastPictures && !own)
                RemoveAll(sheet, line, pictures);
            line = pictures[^1];
        }
    }

    static List<int> Pictures(LineSheet sheet, int line, int total)
    {
        var pictures = new List<int>();
        for (var number = 1; line < sheet.Count && Counter(sheet[line], 0) is { } counter
            && counter.Number == number && counter.Total == total; number++, line = sheet.After(line))
            pictures.Add(line);
        return pictures;
    }

    static void RemoveAll(LineSheet sheet, int first, List<int> pictures)
    {
        var before = sheet.Before(first);
        for (; before >= 0 && first - before <= 3 && IsHead(sheet[before]); before = sheet.Before(before))
            sheet.Remove(before, RemovalReason.Caption);
        foreach (var picture in pictures)
            sheet.Remove(picture, RemovalReason.Caption);
    }

    static bool IsHead(string line) => Words.Count(line) <= 10 && !Words.EndsSentence(line)
        && (line.Contains("show all", StringComparison.Ordinal)
            || line.Contains("in pictures", StringComparison.OrdinalIgnoreCase));

    /// <summary>The heading of a gallery that stands in one line with it: "8 show all Fire at the mill 1/8 …".</summary>
    static void HeadOfInline(LineSheet sheet, int line)
    {
        var text = sheet[line];
        var mark = text.AsSpan(0, Math.Min(text.Length, 200)).IndexOf(" show all ");
        if (mark < 0)
            return;
        var first = text.IndexOf(" 1/", mark, StringComparison.Ordinal);
        if (first > 0 && first - mark < 120)
            sheet.Cut(line, 0, first, RemovalReason.Caption);
    }

    /// <summary>A gallery in one line, "Photos: The mill A wall fell. Hide Caption 1 of 12 Photos: …": what it shows may be of any year.</summary>
    static void CutHidden(LineSheet sheet, int line)
    {
        while (LastCounter().Match(sheet[line]) is { Success: true } counter)
        {
            var first = sheet[line].AsSpan(0, counter.Index).IndexOf("Photos: ");
            var start = first < 0 ? counter.Index : first;
            sheet.Cut(line, start, counter.Index + counter.Length - start, RemovalReason.Caption);
        }
    }

    [GeneratedRegex(@"Hide Caption \d+ of \d+", RegexOptions.RightToLeft)]
    private static partial Regex LastCounter();

    /// <summary>Two words of the headline: one alone may be the town where everything happens.</summary>
    static bool Shares(string caption, string title) => title.Split([' ', ',', ':', '.', '\'', '’'])
        .Count(word => word.Length >= 4 && caption.Contains(word, StringComparison.OrdinalIgnoreCase)) >= 2;

    static (int Number, int Total)? Counter(string line, int at)
    {
        var slash = line.AsSpan(at, Math.Min(line.Length - at, 4)).IndexOf('/');
        if (slash < 1)
            return null;
        var end = at + slash + 1;
        while (end < line.Length && end - slash < 5 && char.IsAsciiDigit(line[end]))
            end++;
        return int.TryParse(line.AsSpan(at, slash), NumberStyles.None, null, out var number)
            && int.TryParse(line.AsSpan(at + slash + 1, end - at - slash - 1), NumberStyles.None, null, out var total)
            && number <= total && end < line.Length && line[end] == ' ' ? (number, total) : null;
    }
}
