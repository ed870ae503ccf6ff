using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Stemma.Intake;

/// <summary>A node of a parsed page: an element, a text, or the page itself.</summary>
/// <remarks>
/// AngleSharp's tree builder puts these together by the standard, in place of its own nodes: they hold what is read and nothing
/// else, which takes half the time.
/// </remarks>
abstract class MarkupNode(NodeFlags flags) : IConstructableNode, IConstructableNodeList
{
    static readonly List<MarkupNode> _none = [];

    List<MarkupNode> _children = _none;

    internal MarkupNode? Parent { get; private set; }

    /// <summary>What stands in it, in order.</summary>
    internal List<MarkupNode> Children => _children;

    internal void Add(MarkupNode node) => Insert(_children.Count, node);

    internal void Insert(int at, MarkupNode node)
    {
        node.Leave();
        if (_children == _none)
            _children = [];
        _children.Insert(Math.Min(at, _children.Count), node);
        node.Parent = this;
    }

    internal void Leave()
    {
        Parent?._children.Remove(this);
        Parent = null;
    }

    public NodeFlags Flags => flags;

    public abstract StringOrMemory NodeName { get; }

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (MarkupNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    IConstructableNode IConstructableNodeList.this[int index] => _children[index];

    int IConstructableNodeList.Length => _children.Count;

    void IConstructableNodeList.Clear() => _children = _none;

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => _children.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _children.GetEnumerator();

    public virtual void AddNode(IConstructableNode node) => Add((MarkupNode)node);

    public void InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (MarkupNode)childNode);

    public void RemoveFromParent() => Leave();

    public void RemoveChild(IConstructableNode childNode) => ((MarkupNode)childNode).Leave();

    public void RemoveNode(int idx, IConstructableNode childNode) => ((MarkupNode)childNode).Leave();

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Add(new MarkupText(text.Memory));

    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Insert(idx, new MarkupText(text.Memory));
}

/// <summary>A run of text of a page.</summary>
/// <param name="data">Its characters: they stand in the parser's memory, and only until the page is disposed of.</param>
sealed class MarkupText(ReadOnlyMemory<char> data) : MarkupNode(NodeFlags.None)
{
    internal ReadOnlySpan<char> Data => data.Span;

    public override StringOrMemory NodeName => "#text";
}
