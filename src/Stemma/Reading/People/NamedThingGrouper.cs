using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Makes one organisation or place of its names: with and without "Ltd", its acronym, its possessive.</summary>
static class NamedThingGrouper
{
    static readonly string[] _legal = ["inc", "ltd", "llc", "plc", "corp", "co", "company", "corporation", "group", "limited"];

    public static List<MentionGroup> Group(Analysis analysis, IReadOnlyList<NameMention> mentions, NameKind kind)
    {
        var groups = new List<MentionGroup>();
        var byName = new Dictionary<string, MentionGroup>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            var name = PersonGrouper.Text(analysis, mention).TrimEnd('.');
            var key = Key(name);
            if (key.Length == 0)
                continue;
            var after = InBrackets(analysis, mention);
            if (!byName.TryGetValue(key, out var group) && (after.Length == 0 || !byName.TryGetValue(Key(after), out group)))
            {
                group = new(kind);
                groups.Add(group);
            }

            group.Add(mention, name);
            byName.TryAdd(key, group);
            if (after.Length > 0)
                byName.TryAdd(Key(after), group);
            if (kind == NameKind.Organization && Initials(name) is { Length: > 2 } initials)
                byName.TryAdd(initials, group);
        }

        return groups;
    }

    /// <summary>The fullest name without "Ltd" or "Inc." at its end, as people say it.</summary>
    public static string CommonName(MentionGroup group)
    {
        var name = group.Name;
        if (group.Kind != NameKind.Organization)
            return name;
        var space = name.LastIndexOf(' ');
        return space > 0 && Folding.Fold(name.AsSpan(space + 1)).TrimEnd('.') is "ltd" or "inc" or "llc" or "plc" or "corp"
            ? name[..space].TrimEnd(',')
            : name;
    }

    /// <summary>The acronym in brackets after a name that it abbreviates; empty where there is none.</summary>
    static string InBrackets(Analysis analysis, NameMention mention)
    {
        var text = analysis.Text;
        var open = mention.Span.End;
        while (open < text.Length && text[open] == ' ')
            open++;
        if (open >= text.Length || text[open] != '(')
            return "";
        var close = text.AsSpan(open, Math.Min(14, text.Length - open)).IndexOf(')');
        if (close < 3)
            return "";
        var inner = text.AsSpan(open + 1, close - 1).Trim(" \"“”'");
        return inner.Length > 1 && char.IsUpper(inner[0]) && char.IsUpper(inner[^1]) && !inner.Contains(' ')
            ? inner.ToString()
            : "";
    }

    static string Key(string name)
    {
        var folded = Folding.Fold(name).Replace("’", "'", StringComparison.Ordinal);
        if (folded.EndsWith("'s", StringComparison.Ordinal))
            folded = folded[..^2];
        var words = folded.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        while (words.Count > 1 && _legal.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>"London Fire Brigade" gives "lfb".</summary>
    static string Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (char.IsUpper(word[0]))
                initials.Append(char.ToLowerInvariant(word[0]));
        }

        return initials.ToString();
    }
}
