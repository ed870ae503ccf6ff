namespace Stemma.Stories;

/// <summary>Who stands behind an article when nobody else is credited.</summary>
static class Publisher
{
    /// <summary>The newsroom of the article; null where neither an outlet nor an address is known.</summary>
    public static NewsSource? Of(Article article, SourceTable sources)
    {
        var site = article.Outlet?.Domain ?? Host(article.Address);
        if (site is not null)
            return sources.BySite(site) ?? OfSite(article, Registered(site));
        return article.Outlet is { Name.Length: > 0 } outlet
            ? sources.ByName(outlet.Name) ?? new(SourceTable.IdOf(outlet.Name), outlet.Name, IsAgency: false)
            : null;
    }

    static NewsSource OfSite(Article article, string site) =>
        new(SourceTable.IdOf(site), article.Outlet is { Name.Length: > 0 } outlet ? outlet.Name : site, IsAgency: false);

    static string? Host(Uri? address) => address is { IsAbsoluteUri: true, Host.Length: > 0 } ? address.Host : null;

    /// <summary>The part of a site's name that one owner has: <c>news.example.co.uk</c> is <c>example.co.uk</c>.</summary>
    static string Registered(string site)
    {
        var labels = site.Split('.');
        var count = labels.Length > 2 && labels[^2].Length <= 3 ? 3 : 2;
        return labels.Length <= count ? site : string.Join('.', labels[^count..]);
    }
}
