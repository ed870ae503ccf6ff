using Stemma.Store;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>What is served: a desk, or none where reports are only collated as they are given.</summary>
/// <param name="desk">The caller closes it.</param>
/// <param name="models">Loads the models; called when something first needs them.</param>
public sealed class DeskSite(Desk desk, ServeOptions options, Func<StageModels> models) : IDisposable
{
    public Desk Desk => desk;
    public ServeOptions Options => options;
    /// <summary>Where troubles are told; null where nobody listens.</summary>
    public WorkLog? Log { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal StoryShelf Stories { get; } = new(desk);
    internal Workbench Work { get; } = new(desk, models);

    public void Dispose() => Work.Dispose();
}
