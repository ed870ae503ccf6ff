using Stemma.Store;
using Stemma.Stories;

namespace Stemma.Work;

/// <summary>Keeps a desk: takes articles in, places them into stories, collates what that changes.</summary>
/// <remarks>Every step is kept when it is done. A program that was stopped in the middle goes on where it stood.</remarks>
public sealed class DeskKeeper
{
    /// <summary>So many articles are written at once: each of them as a whole.</summary>
    const int BatchSize = 64;

    readonly Desk _desk;
    readonly StoryEditor _editor;
    readonly StoryPlacer _placer;

    public DeskKeeper(Desk desk, StoryEditor editor)
        : this(desk, editor, new(desk, ClusteringOptions.Default))
    {
    }

    internal DeskKeeper(Desk desk, StoryEditor editor, StoryPlacer placer) => (_desk, _editor, _placer) = (desk, editor, placer);

    /// <summary>Keeps articles; what became of them, in their order.</summary>
    public ImmutableArray<Arrival> Add(IEnumerable<Article> articles) =>
    [
        .. articles.Chunk(BatchSize)
            .SelectMany(batch => _desk.Write(session => batch.Select(session.Articles.Add).ToImmutableArray())),
    ];

    /// <summary>Brings the stories up to date with the articles; how many were collated.</summary>
    /// <param name="progress">Told how many stories are done; null where nobody watches.</param>
    public int Settle(IProgress<int>? progress)
    {
        _placer.Place();
        return _editor.Collate(progress);
    }
}
