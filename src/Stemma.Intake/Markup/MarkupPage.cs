using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Stemma.Intake;

/// <summary>A parsed page. Its texts stand in the parser's memory, so they go when it is disposed of.</summary>
sealed class MarkupPage(TextSource source) : MarkupNode(NodeFlags.None), IConstructableDocument, IDisposable
{
    readonly Stack<TableElement> _tables = new();

    /// <summary>Holds the memory in which the texts stand.</summary>
    IDisposable? _builder;

    /// <summary>The element around all others; null where the page is empty.</summary>
    internal MarkupElement? Root => First(this, null);

    internal MarkupElement? Head => Root is { } root ? First(root, "head") : null;

    internal MarkupElement? Body => Root is { } root ? First(root, "body") : null;

    static MarkupElement? First(MarkupNode parent, string? tag)
    {
        foreach (var child in parent.Children)
        {
            if (child is MarkupElement element && (tag is null || element.Tag == tag))
                return element;
        }
        return null;
    }

    /// <summary>The limits ended it before its end.</summary>
    internal bool IsCut { get; set; }

    internal void Open(TableElement table) => _tables.Push(table);

    internal void Close(TableElement table)
    {
        if (_tables.TryPeek(out var last) && last == table)
            _tables.Pop();
    }

    /// <summary>
    /// The builder knows tables by a class of its own and hands what must leave them to the page; by the standard it stands
    /// before the table.
    /// </summary>
    public override void AddNode(IConstructableNode node)
    {
        if (Root is not null && node is MarkupElement element && _tables.TryPeek(out var table) && table.Parent is { } parent)
            parent.Insert(parent.Children.IndexOf(table), element);
        else
            base.AddNode(node);
    }

    public void Dispose() => _builder?.Dispose();

    IDisposable? IConstructableDocument.Builder { get => _builder; set => _builder = value; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    public TextSource Source => source;

    public bool IsLoading => false;

    public override StringOrMemory NodeName => "#document";

    IConstructableElement? IConstructableDocument.Head => Head;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public void Clear() => Children.Clear();

    public void ApplyManifest()
    {
    }

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;
}
