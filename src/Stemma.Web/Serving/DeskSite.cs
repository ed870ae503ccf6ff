using Microsoft.AspNetCore.Http;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>What is served: a desk, or none where reports are only collated as they are given.</summary>
/// <param name="desk">The caller closes it; null for none.</param>
/// <param name="models">Loads the models; called when something first needs them.</param>
public sealed class DeskSite(Desk? desk, ServeOptions options, Func<StageModels> models) : IDisposable
{
    static readonly object _reader = new();

    public bool HasDesk => desk is not null;

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public Desk Desk => desk ?? throw new InvalidOperationException("No desk is served.");

    public ServeOptions Options => options;

    /// <summary>Where troubles are told; null where nobody listens.</summary>
    public WorkLog? Log { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
    internal StoryShelf Stories => field ??= new(Desk);
    internal Workbench Work { get; } = new(desk, models);

    public void Dispose() => Work.Dispose();

    /// <summary>Whether the reader has logged in, so that the name is known and not only said.</summary>
    internal static bool IsKnown(HttpContext context) => context.Items.ContainsKey(_reader);

    /// <summary>Who corrections of this reader are by.</summary>
    internal string AuthorOf(HttpContext context) => context.Items[_reader] as string ?? Options.Author;

    internal static void SetReader(HttpContext context, string name) => context.Items[_reader] = name;
}
