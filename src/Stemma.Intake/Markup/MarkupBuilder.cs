using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace Stemma.Intake;

/// <summary>Makes the nodes of one page as AngleSharp's tree builder asks for them.</summary>
sealed class MarkupBuilder : IDomConstructionElementFactory<MarkupPage, MarkupElement>
{
    int _at;

    /// <summary>The mark begins here that is at hand.</summary>
    internal void MoveTo(int place) => _at = place;

    MarkupElement Element(MarkupPage page, MarkupTag tag)
    {
        if (tag.Name != TagNames.Table)
            return new PlainElement(tag, _at);
        var table = new TableElement(tag, _at, page);
        page.Open(table);
        return table;
    }

    public MarkupElement Create(MarkupPage document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None) =>
        Element(document, MarkupTag.Of(localName));

    public MarkupElement CreateNoScript(MarkupPage document, bool scripting) => new PlainElement(MarkupTag.Of(TagNames.NoScript), _at);

    public MarkupElement CreateUnknown(MarkupPage document, StringOrMemory tagName) => new PlainElement(MarkupTag.Of(tagName), _at);

    public IConstructableNode CreateDocumentType(
        MarkupPage document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new MarkupText(default);

    public IConstructableMathElement CreateMath(MarkupPage document, StringOrMemory name = default) =>
        new ForeignElement(MarkupTag.OfFormula(name), _at);

    public IConstructableSvgElement CreateSvg(MarkupPage document, StringOrMemory name = default) =>
        new ForeignElement(MarkupTag.OfDrawing(name), _at);

    public IConstructableMetaElement CreateMeta(MarkupPage document) => new MetaElement(MarkupTag.Of(TagNames.Meta), _at);

    public IConstructableScriptElement CreateScript(MarkupPage document, bool parserInserted, bool started) =>
        new ScriptElement(MarkupTag.Of(TagNames.Script), _at);

    public IConstructableFrameElement CreateFrame(MarkupPage document) => new FrameElement(MarkupTag.Of(TagNames.Frame), _at);

    public IConstructableTemplateElement CreateTemplate(MarkupPage document) => new TemplateElement(MarkupTag.Of(TagNames.Template), _at);

    public IConstructableFormElement CreateForm(MarkupPage document) => new FormElement(MarkupTag.Of(TagNames.Form), _at);

    public MarkupPage CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);
}
