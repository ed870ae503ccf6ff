namespace Stemma.Intake;

/// <summary>One walk over a page: its blocks in order, its boxes, and the elements that tell of it.</summary>
sealed class PageScan
{
    readonly IntakeLimits _limits;
    readonly BoxRoles _roles = new();
    readonly StringBuilder _text = new();
    readonly List<PageBlock> _blocks = [];
    readonly List<PageNode> _boxes = [];
    int _linkCharacters;
    readonly long _begun;
    int _nodes;
    bool _space;

    /// <summary>Where in the source the element began that was entered last, and that of the block at hand.</summary>
    int _element = -1;
    int _source = -1;

    PageScan(IntakeLimits limits) => (_limits, _begun) = (limits, limits.Clock.GetTimestamp());

    internal IReadOnlyList<PageBlock> Blocks => _blocks;
    internal IReadOnlyList<PageNode> Boxes => _boxes;
    internal List<MarkupElement> Metas { get; } = [];
    internal List<PageMark> Headlines { get; } = [];

    /// <summary>Elements that hold a day: time elements, and those that linked data in the markup calls one.</summary>
    internal List<PageMark> Times { get; } = [];
    internal List<PageMark> Bylines { get; } = [];
    internal MarkupElement? Title { get; private set; }
    internal MarkupElement? Canonical { get; private set; }

    /// <summary>The page is larger or deeper than the limits: its end was not read.</summary>
    internal bool IsCut { get; private set; }

    internal static PageScan Of(MarkupPage document, IntakeLimits limits)
    {
        var scan = new PageScan(limits);
        if (document.Head is { } head)
            scan.Head(head);
        if (document.Body is { } body)
        {
            var root = scan.Open(null, "body", BoxRole.Plain);
            scan.Children(body, root, 0);
            scan.Flush(root);
            root.Close(scan._blocks.Count);
        }
        scan.IsCut |= document.IsCut;
        return scan;
    }

    void Head(MarkupElement head)
    {
        foreach (var element in head.Children.OfType<MarkupElement>())
            Tell(element, element.Tag, null);
    }

    /// <summary>Keeps the elements that say something about the page.</summary>
    void Tell(MarkupElement element, string tag, PageNode? box)
    {
        switch (tag)
        {
            case "meta":
                Metas.Add(element);
                break;
            case "title":
                Title ??= element;
                break;
            case "link" when element.Attribute("rel") is "canonical":
                Canonical ??= element;
                break;
            case "time":
                Times.Add(new(element, _blocks.Count, box));
                break;
            case "h1":
                Headlines.Add(new(element, _blocks.Count, box));
                break;
        }
    }

    PageNode Open(PageNode? parent, string tag, BoxRole role)
    {
        var box = new PageNode(parent, tag, role) { First = _blocks.Count };
        _boxes.Add(box);
        return box;
    }

    void Children(MarkupElement parent, PageNode box, int depth)
    {
        var children = parent.Children;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            if (++_nodes > _limits.PageNodes || depth > _limits.PageDepth || IsLate())
            {
                IsCut = true;
                return;
            }
            if (child is MarkupText text)
                Append(text.Data);
            else if (child is MarkupElement { Tag: "br" })
                Break(box, children, i);
            else if (child is MarkupElement element)
                Element(element, box, depth);
        }
    }

    /// <summary>Looks at the clock now and then.</summary>
    bool IsLate() => IsCut = IsCut || (_nodes % NodesBetweenLooks == 0 && _limits.Clock.GetElapsedTime(_begun) > _limits.PageTime);

    /// <summary>How many nodes are walked between two looks at the clock.</summary>
    const int NodesBetweenLooks = 256;

    void Element(MarkupElement element, PageNode box, int depth)
    {
        var tag = element.Tag;
        _element = element.Source;
        Tell(element, tag, box);
        if (_roles.Of(element, tag) is not { } hint)
        {
            _space = true;
            return;
        }
        var role = hint.Role;
        if (role == BoxRole.Byline || hint.IsAuthor)
            Bylines.Add(new(element, _blocks.Count, box));
        if (hint.IsDay && tag != "time")
            Times.Add(new(element, _blocks.Count, box));
        if (tag == "a")
        {
            var before = _text.Length;
            Children(element, box, depth + 1);
            _linkCharacters += Math.Max(0, _text.Length - before);
        }
        else if (IsInline(tag) && role != BoxRole.Aside && role != BoxRole.Caption)
        {
            Children(element, box, depth + 1);
        }
        else if (tag is "td" or "th" && box.Tag == "tr" && element.Children.TrueForAll(IsInLine))
        {
            _space = true;
            Children(element, box, depth + 1);
            _space = true;
        }
        else
        {
            Box(element, box, role, depth);
        }
    }

    /// <summary>Two breaks in a row, or one outside a paragraph, end a block.</summary>
    void Break(PageNode box, List<MarkupNode> siblings, int at)
    {
        var next = at + 1;
        while (next < siblings.Count && siblings[next] is not MarkupElement)
            next++;
        if (box.Tag is not "p" || (next < siblings.Count && siblings[next] is MarkupElement { Tag: "br" }))
            Flush(box);
        else
            _space = true;
    }

    void Box(MarkupElement element, PageNode box, BoxRole role, int depth)
    {
        Flush(box);
        var inner = Open(box, element.Tag, role);
        Children(element, inner, depth + 1);
        Flush(inner);
        inner.Close(_blocks.Count);
    }

    static bool IsInLine(MarkupNode node) => node is not MarkupElement { Tag: not "a" and var tag } || IsInline(tag);

    static bool IsInline(string tag) => tag is "span" or "em" or "strong" or "b" or "i" or "u" or "small" or "sup" or "sub"
        or "font" or "mark" or "abbr" or "cite" or "q" or "time" or "code" or "s" or "del" or "ins" or "bdi" or "bdo"
        or "wbr" or "kbd" or "var" or "samp" or "big" or "tt" or "dfn" or "amp-fit-text" or "img" or "picture" or "source";

    void Append(ReadOnlySpan<char> data)
    {
        if (data.IsWhiteSpace())
        {
            _space = true;
            return;
        }
        if (_text.Length == 0)
            _source = _element;
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (_space && _text.Length > 0)
                _text.Append(' ');
            _space = false;
            _text.Append(c);
        }
    }

    void Flush(PageNode box)
    {
        if (_text.Length > 0)
        {
            var text = CleanText.Line(_text.ToString());
            if (text.Length > 0)
            {
                var words = Words.Count(text);
                var linked = (int)Math.Round((double)words * _linkCharacters / _text.Length);
                _blocks.Add(new(text, box.Tag, words, Math.Min(words, linked), box) { Source = _source });
            }
            _text.Clear();
        }
        (_linkCharacters, _space) = (0, false);
    }
}
