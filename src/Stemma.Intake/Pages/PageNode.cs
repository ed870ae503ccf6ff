namespace Stemma.Intake;

/// <summary>A box of a page: an element that sets its text apart, and the range of blocks that stand in it.</summary>
sealed class PageNode(PageNode? parent, string tag, BoxRole role)
{
    internal PageNode? Parent => parent;
    internal string Tag => tag;

    /// <summary>What the element's name, class and id say that it is for, unless what it holds says otherwise.</summary>
    internal BoxRole Role { get; private set; } = role;

    /// <summary>Takes the role away from a box that holds most of the page's prose.</summary>
    internal void Clear() => Role = BoxRole.Plain;

    /// <summary>Marks a box that holds a notice of the site, whatever it is called.</summary>
    internal void SetAside() => Role = BoxRole.Foreign;

    /// <summary>The first block in it.</summary>
    internal int First { get; init; }

    /// <summary>One past the last block in it, once the walk has left it.</summary>
    internal int End { get; private set; }

    /// <summary>Whether this box or one around it has the role.</summary>
    internal bool IsIn(BoxRole wanted) => IsIn(wanted, null);

    /// <summary>Whether this box or one around it has the role, as far as another box, which is left out.</summary>
    internal bool IsIn(BoxRole wanted, PageNode? within)
    {
        for (var node = this; node is not null && node != within; node = node.Parent)
        {
            if (node.Role == wanted)
                return true;
        }
        return false;
    }

    /// <summary>Whether it stands in something that is not the article: navigation, related reports, comments.</summary>
    internal bool IsAside(PageNode? within) =>
        IsIn(BoxRole.Aside, within) || IsIn(BoxRole.Foreign, within) || IsIn(BoxRole.Hidden, within);

    internal void Close(int end) => End = end;
}

/// <summary>What a box of a page is for.</summary>
enum BoxRole
{
    Plain,
    Body,
    Aside,

    /// <summary>Never the article, however much prose it holds: what readers wrote, navigation, foot lines.</summary>
    Foreign,

    /// <summary>Not shown at first. It may hold the article all the same.</summary>
    Hidden,
    Caption,
    Header,

    /// <summary>A word such as "with" or "no": the class says how a box looks, not what it is.</summary>
    Modifier,
    Byline,
}
