using AngleSharp.Html.Construction;

namespace Stemma.Intake;

/// <summary>An element of which the tree builder asks nothing of its own.</summary>
sealed class PlainElement(MarkupTag tag, int source) : MarkupElement(tag, source)
{
    protected override MarkupElement Copy(MarkupTag copied) => new PlainElement(copied, Source);
}

/// <summary>A table that is still open: what may not stand in it is put before it.</summary>
sealed class TableElement(MarkupTag tag, int source, MarkupPage page) : MarkupElement(tag, source)
{
    public override void SetupElement() => page.Close(this);

    protected override MarkupElement Copy(MarkupTag copied) => new PlainElement(copied, Source);
}

/// <summary>An element of a drawing or a formula.</summary>
sealed class ForeignElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableSvgElement, IConstructableMathElement
{
    protected override MarkupElement Copy(MarkupTag copied) => new ForeignElement(copied, Source);
}

/// <summary>A form.</summary>
sealed class FormElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableFormElement
{
    protected override MarkupElement Copy(MarkupTag copied) => new FormElement(copied, Source);
}

/// <summary>A frame, which shows another page.</summary>
sealed class FrameElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableFrameElement
{
    protected override MarkupElement Copy(MarkupTag copied) => new FrameElement(copied, Source);
}

/// <summary>What a page says of itself in a field.</summary>
sealed class MetaElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableMetaElement
{
    public void Handle()
    {
    }

    protected override MarkupElement Copy(MarkupTag copied) => new MetaElement(copied, Source);
}

/// <summary>A program, which nobody runs here.</summary>
sealed class ScriptElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    protected override MarkupElement Copy(MarkupTag copied) => new ScriptElement(copied, Source);
}

/// <summary>A piece of a page that no reader sees until a program takes it out.</summary>
sealed class TemplateElement(MarkupTag tag, int source) : MarkupElement(tag, source), IConstructableTemplateElement
{
    public void PopulateFragment()
    {
    }

    protected override MarkupElement Copy(MarkupTag copied) => new TemplateElement(copied, Source);
}
