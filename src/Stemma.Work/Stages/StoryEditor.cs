using System.Threading.Channels;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Collates the stories of a desk whose reports have changed.</summary>
public sealed class StoryEditor(Desk desk, ArticleReader reader, StoryCollator collator)
{
    /// <summary>So many reports wait to be written at the most; they hold their readings in memory.</summary>
    const int MostWaiting = 16;

    readonly StoryLoader _stories = new(desk, reader);

    /// <summary>With the models that the library ships.</summary>
    public static StoryEditor Load(Desk desk)
    {
        var reader = new ArticleReader(Analyzer.Load());
        return new(desk, reader, new(Lexicon.Load()));
    }

    /// <summary>Collates every story that needs it; how many those were.</summary>
    /// <param name="progress">Told how many are done; null where nobody watches.</param>
    public int Collate(IProgress<int>? progress)
    {
        var done = 0;
        for (var stale = desk.Read(session => session.Stories.Stale()); stale.Length > 0;
            stale = desk.Read(session => session.Stories.Stale()))
        {
            foreach (var batch in Reports(stale))
            {
                desk.Write(session => batch.Count(item => session.Stories.Keep(item.Report, item.Revision)));
                done += batch.Count;
                progress?.Report(done);
            }
        }

        return done;
    }

    /// <summary>The report of a story as it stands, from its articles.</summary>
    /// <exception cref="ArgumentException">The desk has no such story.</exception>
    public StoryReport Report(string id)
    {
        var (story, rulings) = _stories.Load(id);
        return StoryReport.Of(collator.Collate(story, rulings));
    }

    /// <summary>What changed from version to version of a story's articles, in the order of the story.</summary>
    public ImmutableArray<ArticleRevision> Revisions(string id)
    {
        var articles = desk.Read(session => session.Articles.OfStory(id)
            .Select(kept => kept.Article.Address is { } address ? session.Articles.Versions(address) : [])
            .Where(versions => versions.Length > 1).ToImmutableArray());
        return
        [
            .. from versions in articles
               let readings = versions.Select(kept => reader.Read(kept.Article)).ToImmutableArray()
               from index in Enumerable.Range(1, readings.Length - 1)
               select RevisionFinder.Find(readings[index - 1], readings[index]),
        ];
    }

    /// <summary>Collated by as many threads as there are cores, handed on by what is ready.</summary>
    IEnumerable<List<(StoryReport Report, long Revision)>> Reports(ImmutableArray<(string Id, long Revision)> stale)
    {
        var ready = Channel.CreateBounded<(StoryReport, long)>(MostWaiting);
        var work = Task.Run(() => Collate(stale, ready.Writer));
        while (ready.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var batch = new List<(StoryReport, long)>();
            while (batch.Count < MostWaiting && ready.Reader.TryRead(out var item))
                batch.Add(item);
            yield return batch;
        }

        work.GetAwaiter().GetResult();
    }

    async Task Collate(ImmutableArray<(string Id, long Revision)> stale, ChannelWriter<(StoryReport, long)> ready)
    {
        Exception? trouble = null;
        try
        {
            await Parallel.ForEachAsync(stale, async (item, stop) => await ready.WriteAsync((Report(item.Id), item.Revision), stop));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            trouble = e;
        }

        ready.Complete(trouble);
    }
}
