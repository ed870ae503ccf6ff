namespace Stemma.Intake;

/// <summary>An element that says something of its page, and where among the page's blocks it stands.</summary>
/// <param name="Element">The element.</param>
/// <param name="Block">The number of the block that begins in it or after it.</param>
/// <param name="Box">The box around it; null in the head of the page.</param>
readonly record struct PageMark(MarkupElement Element, int Block, PageNode? Box)
{
    internal string Text => CleanText.Line(Element.Text());

    /// <summary>Whether it stands in links to other reports, comments, or the page's navigation.</summary>
    internal bool IsAside => Box?.IsAside(null) == true;

    /// <summary>Whether it stands in comments or navigation.</summary>
    internal bool IsForeign => Box?.IsIn(BoxRole.Foreign) == true;
}
