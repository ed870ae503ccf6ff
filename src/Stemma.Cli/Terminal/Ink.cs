using Spectre.Console;

namespace Stemma.Cli;

/// <summary>The few ways in which the terminal report sets words off.</summary>
static class Ink
{
    internal static Style Plain { get; } = Style.Plain;
    internal static Style Title { get; } = new(decoration: Decoration.Bold);
    internal static Style Quiet { get; } = new(Color.Grey);
    internal static Style Value { get; } = new(decoration: Decoration.Bold);
    internal static Style Outlet { get; } = new(Color.Teal);
    internal static Style Conflict { get; } = new(Color.Red, decoration: Decoration.Bold);
    internal static Style Update { get; } = new(Color.Olive, decoration: Decoration.Bold);
    internal static Style Agree { get; } = new(Color.Green, decoration: Decoration.Bold);
    internal static Style Heading { get; } = new(Color.Blue, decoration: Decoration.Bold);
    internal static Style Dropped { get; } = new(Color.Red, decoration: Decoration.Strikethrough);
    internal static Style Added { get; } = new(Color.Green, decoration: Decoration.Underline);
}
