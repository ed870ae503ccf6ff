using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>The name of an origin of which only the id is known.</summary>
public static class OriginName
{
    /// <summary>
    /// Ids are made from names: <c>o-coastline-press</c> is "Coastline Press", <c>o-afp</c> what the table of sources calls it;
    /// what is no such id is a name already.
    /// </summary>
    public static string Of(string? id) => id is not { Length: > 2 } ? "a source not named"
        : !id.StartsWith("o-", StringComparison.Ordinal) ? id
        : SourceTable.Shipped.NameOf(id)
            ?? string.Join(' ', id.Split('-').Skip(1).Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
