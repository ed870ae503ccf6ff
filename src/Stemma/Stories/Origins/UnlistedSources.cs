using System.Text.RegularExpressions;

namespace Stemma.Stories;

/// <summary>Reads the names of sources that no table holds, where the form of the line leaves no doubt that it is one.</summary>
static partial class UnlistedSources
{
    /// <summary>Words by which a name says that it is a newsroom; they tell two newsrooms apart as little as "The" does.</summary>
    const string NewsWords = "Agency|Agencies|Agence|Agencia|Wire|Wires|Press|News|Newswire|Media|Times|Post|Network";

    /// <summary>The site or the name after "Original source:", "Read the full article at".</summary>
    public static NewsSource? AfterLink(ReadOnlySpan<char> rest)
    {
        var colon = rest.IndexOf(": ");
        var text = (colon < 0 ? rest[(rest.IndexOf(' ') + 1)..] : rest[(colon + 2)..]).ToString();
        if (Site().Match(text) is { Success: true } site)
            return OfSite(site.Groups[1].Value);
        return Name().Match(text) is { Success: true } name ? Named(name.Value) : null;
    }

    /// <summary>The holder of a copyright line, with its year before or after the name.</summary>
    public static NewsSource? HolderOf(ReadOnlySpan<char> line) =>
        Holder().Match(line.ToString()) is { Success: true } match ? Named(match.Groups[1].Value) : null;

    /// <summary>"Gulf Wire September 09, 2031": a name that says it is a newsroom, alone with a day.</summary>
    public static NewsSource? OfByline(ReadOnlySpan<char> line) =>
        Byline().Match(line.ToString()) is { Success: true } match ? Named(match.Groups[1].Value) : null;

    /// <summary>"…, Northern reports, citing …": a name of one or two words that is said to report.</summary>
    public static SourceMention? InProse(string text, TextSpan sentence)
    {
        if (Reports().Match(text[sentence.Start..sentence.End]) is not { Success: true } match)
            return null;
        var start = sentence.Start + match.Groups[1].Index;
        return new(Named(match.Groups[1].Value), new(start, start + match.Groups[1].Length));
    }

    /// <summary>"MPA" of "Meridian Press Agency".</summary>
    public static bool AreInitials(string initials, string name) =>
        initials.Length is >= 2 and <= 5 && name.Contains(' ', StringComparison.Ordinal)
        && initials == string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));

    public static NewsSource Named(string name)
    {
        var shown = name.Trim().TrimEnd('.', ',');
        return new(SourceTable.IdOf(Key(shown)), shown, IsAgency: false);
    }

    /// <summary>Without the words that any newsroom may have, so that "Meridian Press Agency" is "meridianpress.example".</summary>
    static string Key(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => word is not ("The" or "Agency" or "News")).ToArray();
        return string.Concat(telling.Length > 0 ? telling : words);
    }

    static NewsSource OfSite(string site)
    {
        var label = site.Split('.')[^2];
        return new(SourceTable.IdOf(label), site, IsAgency: false);
    }

    [GeneratedRegex(@"\b(?:www\.)?((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,10})\b")]
    private static partial Regex Site();

    [GeneratedRegex(@"\b[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3}")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:Copyright|©|\(c\))\W{0,3}(?:\d{4}\W{1,3})?((?:The )?[A-Z][\w&-]*(?: (?:[A-Z][\w&-]*|of|and))*)")]
    private static partial Regex Holder();

    [GeneratedRegex(@"^(?:By )?((?:[A-Z][\w-]+ ){0,2}(?:" + NewsWords + @")(?: [A-Z][\w-]+)?)\W+(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\W*$")]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:^|, )((?:[A-Z][\w-]+ ?){1,2}) (?:reports|reported),? (?:citing|quoting)\b")]
    private static partial Regex Reports();
}
