using System.Collections.Concurrent;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>The reports of stories that were read lately, so that none is unpacked for each reader anew.</summary>
sealed class StoryShelf(Desk desk)
{
    /// <summary>So many stories are held; the shelf is cleared when it is full.</summary>
    const int Room = 32;

    /// <summary>A story of more words than this is not held: a few of them would fill the memory.</summary>
    const int MostCharacters = 400_000;

    readonly ConcurrentDictionary<(string Id, long Change), StoryReport> _held = new();

    /// <summary>The report of a story as it was last collated; null where there is none.</summary>
    internal StoryReport? Find(KeptStory story)
    {
        if (_held.TryGetValue((story.Id, story.Change), out var held))
            return held;
        if (desk.Read(session => session.Stories.Document(story.Id)) is not { } document)
            return null;
        var report = StoryReport.Of(StoryJsonReader.Read(document));
        if (document.Length <= MostCharacters)
        {
            if (_held.Count >= Room)
                _held.Clear();
            _held[(story.Id, story.Change)] = report;
        }

        return report;
    }
}
