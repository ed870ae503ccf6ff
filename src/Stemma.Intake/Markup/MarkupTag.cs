using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Intake;

/// <summary>What the standard knows of elements of one name: how the tree of a page grows around them.</summary>
/// <param name="Name">In lower case, as a page's elements have it.</param>
/// <param name="Space">The namespace: that of HTML, of drawings, or of formulas.</param>
/// <param name="Flags">Which ends it implies, what it closes, where it ends a search: as AngleSharp's own elements have it.</param>
sealed record MarkupTag(string Name, string Space, NodeFlags Flags)
{
    static readonly FrozenDictionary<string, MarkupTag> _known = Known();

    static readonly FrozenDictionary<string, MarkupTag>.AlternateLookup<ReadOnlySpan<char>> _byName =
        _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name as the tree builder asks for it.</summary>
    internal StringOrMemory LocalName { get; } = new(Name);

    internal static MarkupTag Of(StringOrMemory name) =>
        _byName.TryGetValue(name.Memory.Span, out var tag) ? tag : new(name.ToString(), NamespaceNames.HtmlUri, NodeFlags.HtmlMember);

    internal static MarkupTag OfDrawing(StringOrMemory name) => new(name.ToString(), NamespaceNames.SvgUri, name.Memory.Span switch
    {
        "desc" or "title" or "foreignObject" => NodeFlags.SvgMember | Opening | NodeFlags.HtmlTip,
        "style" => NodeFlags.SvgMember | NodeFlags.Special,
        _ => NodeFlags.SvgMember,
    });

    internal static MarkupTag OfFormula(StringOrMemory name) => new(name.ToString(), NamespaceNames.MathMlUri, name.Memory.Span switch
    {
        "mi" or "mo" or "mn" or "ms" or "mtext" => NodeFlags.MathMember | Opening | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.MathMember | Opening,
        _ => NodeFlags.MathMember,
    });

    const NodeFlags Opening = NodeFlags.Special | NodeFlags.Scoped;

    static FrozenDictionary<string, MarkupTag> Known()
    {
        using var page = new HtmlParser().ParseDocument("");
        return WordTable.Set("elements.tsv").ToFrozenDictionary(
            name => name, name => new MarkupTag(name, NamespaceNames.HtmlUri, page.CreateElement(name).Flags), StringComparer.Ordinal);
    }
}
