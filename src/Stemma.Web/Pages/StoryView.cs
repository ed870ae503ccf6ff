using Microsoft.AspNetCore.Http;
using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>What of a story a reader wants to see.</summary>
sealed record StoryView
{
    internal bool HidesCopies { get; private init; }

    /// <summary>The id of the origin whose articles alone are shown; empty for all.</summary>
    internal string Origin { get; private init; } = "";

    internal bool ShowsAll { get; private init; }

    internal static StoryView Of(IQueryCollection query) => new()
    {
        HidesCopies = query["copies"] == "no",
        Origin = query["origin"].ToString(),
        ShowsAll = query["all"] == "1",
    };

    /// <summary>An origin that the story has not leaves nothing out.</summary>
    internal StoryView In(StoryReport whole) => whole.Origins.Any(line => line.Origin.Id == Origin) ? this : this with { Origin = "" };

    internal StoryReport Of(StoryReport whole)
    {
        var collation = Origin.Length > 0 ? StoryExcerpt.OfOrigin(whole.Collation, Origin) : whole.Collation;
        collation = HidesCopies ? StoryExcerpt.WithoutCopies(collation) : collation;
        return ReferenceEquals(collation, whole.Collation) ? whole : StoryReport.Of(collation);
    }

    internal string Address(string story, bool copies, string origin) => $"/stories/{story}" + QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("copies", copies ? "no" : null), ("origin", origin.Length > 0 ? origin : null), ("all", ShowsAll ? "1" : null),
        }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
