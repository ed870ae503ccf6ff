using System.Collections.Frozen;
using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace Stemma.Intake;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">It stands in the parser's memory, and only until the page is disposed of.</param>
readonly record struct MarkupAttribute(string Name, ReadOnlyMemory<char> Value)
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _read = new[]
    {
        "class", "content", "datetime", "hidden", "href", "id", "itemprop", "lang", "name", "property", "rel", "role", "style", "type",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether any reading of a page asks for attributes of this name.</summary>
    internal static bool IsRead(ReadOnlySpan<char> name) => _read.Contains(name);

    /// <summary>The name as one string for all elements.</summary>
    internal static string NameOf(ReadOnlySpan<char> name) => _read.TryGetValue(name, out var known) ? known : name.ToString();
}

/// <summary>An attribute as the tree builder compares it.</summary>
sealed class MarkupAttributeNode(MarkupAttribute attribute) : IConstructableAttr
{
    public StringOrMemory Name => attribute.Name;

    StringOrMemory IConstructableAttr.Value { get => attribute.Value; set => throw new NotSupportedException(); }
}
