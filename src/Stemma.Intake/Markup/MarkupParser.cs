using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Stemma.Intake;

/// <summary>Parses a page by the standard into nodes of our own, without what no reading of it looks at.</summary>
sealed class MarkupParser(IntakeLimits limits)
{
    static readonly HtmlParserOptions _options = new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipProcessingInstructions = true,
        SkipScriptText = true,
        SkipRawText = true,
        ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) => MarkupAttribute.IsRead(name.Span),
    };

    readonly MarkupBuilder _builder = new();

    /// <summary>How many templates are open. Nobody sees what stands in them, and the builder is not asked for it.</summary>
    int _templates;

    /// <summary>How many marks are read between two looks at the clock.</summary>
    const int MarksBetweenLooks = 256;

    readonly long _begun = limits.Clock.GetTimestamp();

    int _marks;

    /// <summary>The page as far as the limits let it be read.</summary>
    internal static MarkupPage Parse(ReadOnlyMemory<char> html, IntakeLimits limits)
    {
        var parser = new MarkupParser(limits);
        var context = BrowsingContext.New(new Configuration([parser._builder]));
        var page = new HtmlParser(_options, context)
            .ParseDocument<MarkupPage, MarkupElement>(new(new ReadOnlyMemoryTextSource(html)), parser.Hand);
        page.IsCut = parser.IsOver;
        return page;
    }

    TokenConsumptionResult Hand(ref StructHtmlToken token, TokenConsumer builder)
    {
        IsOver = ++_marks > limits.PageNodes || (_marks % MarksBetweenLooks == 0 && limits.Clock.GetElapsedTime(_begun) > limits.PageTime);
        if (token.IsTag && token.Name == TagNames.Template)
        {
            _templates = Math.Max(0, _templates + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        }
        else if (_templates == 0)
        {
            _builder.MoveTo(token.Position.Index);
            builder(ref token);
        }
        return IsOver ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
    }

    bool IsOver { get; set; }
}
