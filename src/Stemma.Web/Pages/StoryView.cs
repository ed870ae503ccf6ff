using Microsoft.AspNetCore.Http;
using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>What of a story a reader wants to see.</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Report">What is shown.</param>
sealed record StoryView(StoryReport Whole, StoryReport Report)
{
    internal bool HidesCopies { get; private init; }

    /// <summary>The id of the origin whose articles alone are shown; empty for all.</summary>
    internal string Origin { get; private init; } = "";

    internal bool ShowsAll { get; private init; }

    internal static StoryView Of(IQueryCollection query, StoryReport whole)
    {
        var hides = query["copies"] == "no";
        var origin = whole.Collation.Lineage.Origins.Any(known => known.Id == query["origin"]) ? query["origin"].ToString() : "";
        var collation = origin.Length > 0 ? StoryExcerpt.OfOrigin(whole.Collation, origin) : whole.Collation;
        collation = hides ? StoryExcerpt.WithoutCopies(collation) : collation;
        return new(whole, ReferenceEquals(collation, whole.Collation) ? whole : StoryReport.Of(collation))
        {
            HidesCopies = hides,
            Origin = origin,
            ShowsAll = query["all"] == "1",
        };
    }

    internal string Address(string story, bool copies, string origin) => $"/stories/{story}" + QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("copies", copies ? "no" : null), ("origin", origin.Length > 0 ? origin : null), ("all", ShowsAll ? "1" : null),
        }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
