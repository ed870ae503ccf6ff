using System.Threading.Channels;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Collates the stories of a desk whose reports have changed.</summary>
public sealed class StoryEditor(Desk desk, ArticleReaders readers, StoryCollator collator)
{
    /// <summary>So many stories wait to be written at the most, and are written at once.</summary>
    const int MostWaiting = 32;

    /// <summary>So many stories are fetched at once, at the most.</summary>
    const int MostFetched = 16;

    /// <summary>So many versions of an article are compared when its story is collated: the latest.</summary>
    const int MostVersions = 8;

    readonly StoryLoader _stories = new(desk, readers);

    /// <summary>With the models that the library ships.</summary>
    public static StoryEditor Load(Desk desk) => StageModels.Load().Editor(desk);

    /// <summary>Collates every story that needs it; how many those were.</summary>
    /// <param name="progress">Told how many are done; null where nobody watches.</param>
    public int Collate(IProgress<int>? progress)
    {
        var done = 0;
        for (var stale = Stale(); !stale.Stories.IsEmpty; stale = Stale())
        {
            foreach (var batch in Collated(stale))
            {
                desk.Write(session => batch.Count(session.Stories.Keep));
                done += batch.Count;
                progress?.Report(done);
            }
        }

        return done;
    }

    /// <summary>The report of a story as it stands, from its articles.</summary>
    /// <exception cref="ArgumentException">The desk has no such story.</exception>
    public StoryReport Report(string id) => _stories.Fetch([id]) is [var kept]
        ? Report(kept, desk.Read(ModelChoice.Of))
        : throw new ArgumentException($"The desk has no story {id}.", nameof(id));

    /// <summary>What changed from version to version of a story's articles, in the order of the story.</summary>
    public ImmutableArray<ArticleRevision> Revisions(string id) =>
    [
        .. desk.Read(session => session.Articles.OfStory(id)
            .Select(kept => kept.Article.Address is { } address ? session.Articles.Versions(address) : []).ToImmutableArray())
            .SelectMany(Revisions),
    ];

    /// <summary>What changed from each of an article's versions to the next.</summary>
    /// <param name="versions">The oldest first.</param>
    public IEnumerable<ArticleRevision> Revisions(ImmutableArray<KeptArticle> versions) =>
        versions.Length < 2 ? [] : Revisions(versions, desk.Read(ModelChoice.Of));

    IEnumerable<ArticleRevision> Revisions(IEnumerable<KeptArticle> versions, AnalyzerConfiguration models)
    {
        var reader = readers[models];
        var readings = versions.Select(kept => reader.Read(kept.Article)).ToList();
        return readings.Zip(readings.Skip(1), RevisionFinder.Find);
    }

    CollatedStory Collated(KeptReports kept, AnalyzerConfiguration models, long revision) => new(Report(kept, models), models, revision)
    {
        Revisions =
        [
            .. kept.Articles.Where(article => article.Version > 1)
                .Select(article => desk.Read(session => session.Articles.Versions(article.Article.Address!)))
                .SelectMany(versions => Revisions(versions.TakeLast(MostVersions), models)),
        ],
    };

    StoryReport Report(KeptReports kept, AnalyzerConfiguration models)
    {
        var (story, rulings) = _stories.Read(kept, models);
        return StoryReport.Of(collator.Collate(story, rulings));
    }

    StaleStories Stale()
    {
        ModelChoice.Settle(desk);
        return desk.Read(session => new StaleStories(ModelChoice.Settled(session), session.Stories.Stale()));
    }

    /// <summary>Collated by as many threads as there are cores, handed on by what is ready.</summary>
    IEnumerable<List<CollatedStory>> Collated(StaleStories stale)
    {
        var ready = Channel.CreateBounded<CollatedStory>(MostWaiting);
        var work = Task.Run(() => Collate(stale, ready.Writer));
        while (ready.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<CollatedStory>();
            while (batch.Count < MostWaiting && ready.Reader.TryRead(out var item))
                batch.Add(item);
            yield return batch;
        }

        work.GetAwaiter().GetResult();
    }

    async Task Collate(StaleStories stale, ChannelWriter<CollatedStory> ready)
    {
        Exception? trouble = null;
        try
        {
            var size = Math.Clamp(stale.Stories.Length / (4 * Environment.ProcessorCount), 1, MostFetched);
            await Parallel.ForEachAsync(stale.Stories.Chunk(size), async (batch, stop) =>
            {
                var revisions = batch.ToDictionary();
                foreach (var kept in _stories.Fetch(revisions.Keys))
                    await ready.WriteAsync(Collated(kept, stale.Models, revisions[kept.Story]), stop);
            });
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            trouble = e;
        }

        ready.Complete(trouble);
    }

    /// <param name="Models">What they are to be read with.</param>
    /// <param name="Stories">With the revision that is wanted.</param>
    sealed record StaleStories(AnalyzerConfiguration Models, ImmutableArray<(string Id, long Revision)> Stories);
}
