namespace Stemma.Intake;

/// <summary>Names the outlet of an article, by what its record says, else by the site where it stands.</summary>
static class OutletNames
{
    internal static Outlet? Of(string? name, string? domain, Uri? address)
    {
        var site = Site(domain) ?? Site(address?.Host);
        var known = string.IsNullOrWhiteSpace(name) ? null : CleanText.Line(name);
        if (known is null && site is null)
            return null;
        return new(known ?? FromSite(site!), site);
    }

    /// <summary>A domain without <c>www.</c>, in lower case; null where it is none.</summary>
    internal static string? Site(string? domain)
    {
        if (string.IsNullOrWhiteSpace(domain))
            return null;
        var site = domain.Trim().ToLowerInvariant();
        var scheme = site.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
            site = site[(scheme + 3)..];
        var end = site.IndexOfAny(['/', '?', '#', ':']);
        if (end >= 0)
            site = site[..end];
        foreach (var prefix in _prefixes)
        {
            if (site.StartsWith(prefix, StringComparison.Ordinal) && site.AsSpan(prefix.Length).Contains('.'))
                site = site[prefix.Length..];
        }
        return site.Contains('.') && !site.Contains(' ') ? site : null;
    }

    static readonly string[] _prefixes = ["www.", "m.", "amp.", "mobile."];

    static readonly System.Collections.Frozen.FrozenDictionary<string, string> _names = WordTable.Map("outlet-names.tsv");

    static string FromSite(string site)
    {
        for (var tail = site; tail.Contains('.'); tail = tail[(tail.IndexOf('.') + 1)..])
        {
            if (_names.TryGetValue(tail, out var name))
                return name;
        }
        return site;
    }
}
