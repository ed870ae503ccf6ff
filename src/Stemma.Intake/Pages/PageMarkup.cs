using System.Collections.Frozen;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake;

/// <summary>Parses a page by the standard, without what no reading of it looks at: half of most pages.</summary>
static class PageMarkup
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _attributes = new[]
    {
        "class", "content", "datetime", "hidden", "href", "id", "itemprop", "lang", "name", "property", "rel", "role", "style", "type",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly HtmlParserOptions _options = new()
    {
        IsScripting = false,
        IsKeepingSourceReferences = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        SkipScriptText = true,
        SkipRawText = true,
        ShouldEmitAttribute = IsRead,
    };

    internal static IHtmlDocument Parse(LeanPage page) => new HtmlParser(_options).ParseDocument(page.Text);

    static bool IsRead(ref StructHtmlToken token, ReadOnlyMemory<char> name) => _attributes.Contains(name.Span);
}
