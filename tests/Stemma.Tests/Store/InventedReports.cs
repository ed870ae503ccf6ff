namespace Stemma.Tests;

/// <summary>Reports of invented events: several of each, some of them derived, some without a date, in any order.</summary>
static class InventedReports
{
    static readonly string[] _towns = ["Alderbrook", "Bexworth", "Castlemere", "Dunhollow", "Eastmarsh", "Fenwick", "Gullhaven", "Harrowgate"];
    static readonly string[] _things = ["ferry", "warehouse", "bridge", "tunnel", "refinery", "school", "tram", "dam"];
    static readonly string[] _verbs = ["burned", "collapsed", "flooded", "closed", "exploded", "sank", "derailed", "failed"];
    static readonly string[] _people = ["Mara Quill", "Tomas Verdin", "Ines Halloran", "Piotr Lanz", "Rhea Montague", "Goran Sile"];
    static readonly string[] _outlets = ["Valley Post", "Coast Herald", "Morning Ledger", "Northern Wire"];

    internal static ImmutableArray<Article> Of(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => One(random, number, random.Next(Math.Max(2, count / 4))))];
    }

    internal static Article One(Random random, int number, int story)
    {
        var (town, thing, verb) = (_towns[story % 8], _things[story / 2 % 8], _verbs[story * 3 % 8]);
        var (outlet, day) = (_outlets[random.Next(_outlets.Length)], new DateOnly(2031, 3, 1).AddDays(story * 2 + random.Next(3)));
        var title = $"{thing} in {town} {verb}, {random.Next(3, 9)} hurt";
        var text = $"{title}\n\nThe {thing} in {town} {verb} on {day:dddd} morning, and {random.Next(3, 9)} people were hurt, "
            + $"said {_people[story % 6]}, the mayor of {town}. \"We saw the {thing} when it {verb},\" the mayor said. "
            + $"About {100 * (1 + random.Next(3))} people of {town} were led away. Report {number} of {outlet} names no cause.";
        var address = new Uri($"https://{outlet.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}.example/{number}");
        return new()
        {
            Id = ArticleId.Of(address, text),
            Source = $"{number}.txt",
            Title = title,
            Text = text,
            Address = address,
            Outlet = new(outlet, address.Host),
            Published = random.Next(9) == 0 ? null : new(day, null, PublicationBasis.Stated),
        };
    }

    /// <summary>The same address with other words.</summary>
    internal static Article Changed(Article article, string from, string to)
    {
        var text = article.Text.Replace(from, to, StringComparison.Ordinal);
        return article with { Id = ArticleId.Of(article.Address, text), Text = text };
    }
}
