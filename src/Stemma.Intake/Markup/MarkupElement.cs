using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Stemma.Intake;

/// <summary>An element of a parsed page.</summary>
abstract class MarkupElement(MarkupTag tag, int source) : MarkupNode(tag.Flags), IConstructableElement, IConstructableNamedNodeMap
{
    static readonly List<MarkupAttribute> _none = [];

    List<MarkupAttribute> _attributes = _none;

    /// <summary>Its name in lower case.</summary>
    internal string Tag => tag.Name;

    /// <summary>Where its mark begins in what the parser read.</summary>
    internal int Source => source;

    internal List<MarkupAttribute> Attributes => _attributes;

    /// <summary>The value of an attribute; null where it has none of the name.</summary>
    internal string? Attribute(string name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.Ordinal))
                return attribute.Value.ToString();
        }
        return null;
    }

    /// <summary>The text of all that stands in it.</summary>
    internal string Text()
    {
        var text = new StringBuilder();
        Collect(this, text);
        return text.ToString();
    }

    static void Collect(MarkupNode node, StringBuilder text)
    {
        var open = new Stack<MarkupNode>([node]);
        while (open.TryPop(out var next))
        {
            if (next is MarkupText words)
                text.Append(words.Data);
            for (var i = next.Children.Count - 1; i >= 0; i--)
                open.Push(next.Children[i]);
        }
    }

    void Set(StringOrMemory name, StringOrMemory value)
    {
        if (_attributes == _none)
            _attributes = [];
        _attributes.Add(new(MarkupAttribute.NameOf(name.Memory.Span), value.Memory));
    }

    int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < _attributes.Count; i++)
        {
            if (name.SequenceEqual(_attributes[i].Name))
                return i;
        }
        return -1;
    }

    /// <summary>An element of the same name, with the same attributes, that holds nothing.</summary>
    protected abstract MarkupElement Copy(MarkupTag copied);

    public override StringOrMemory NodeName => tag.LocalName;

    public StringOrMemory LocalName => tag.LocalName;

    public StringOrMemory NamespaceUri => tag.Space;

    public StringOrMemory Prefix => default;

    /// <summary>Its place is known without; see <see cref="Source"/>.</summary>
    ISourceReference? IConstructableElement.SourceReference { get => null; set { } }

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Set(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (IndexOf(name.Memory.Span) < 0)
            Set(name, value);
    }

    public void SetAttributes(StructAttributes tagAttributes)
    {
        for (var i = 0; i < tagAttributes.Count; i++)
            Set(tagAttributes[i].Name, tagAttributes[i].Value);
    }

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        IndexOf(localName.Memory.Span) is >= 0 and var at ? _attributes[at].Value : StringOrMemory.Empty;

    public bool HasAttribute(StringOrMemory name) => IndexOf(name.Memory.Span) >= 0;

    /// <summary>Called when the element is closed.</summary>
    public virtual void SetupElement()
    {
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public IConstructableNode ShallowCopy()
    {
        var copy = Copy(tag);
        copy._attributes = _attributes;
        return copy;
    }

    int IConstructableNamedNodeMap.Length => _attributes.Count;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        IndexOf(name.Memory.Span) is >= 0 and var at ? new MarkupAttributeNode(_attributes[at]) : null;

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not MarkupElement other || other._attributes.Count != _attributes.Count)
            return attributes is null && _attributes.Count == 0;
        foreach (var attribute in _attributes)
        {
            if (other.IndexOf(attribute.Name) is not (>= 0 and var at) || !attribute.Value.Span.SequenceEqual(other._attributes[at].Value.Span))
                return false;
        }
        return true;
    }
}
