using Stemma.Reports;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>The models, loaded once for all tests of desks.</summary>
static class DeskModels
{
    internal static StageModels Models { get; } = StageModels.Load();

    internal static StoryReporter Reporter => Models.Reporter;

    internal static StoryEditor Editor(Desk desk) => Models.Editor(desk);

    internal static ImmutableArray<T> Shuffled<T>(this ImmutableArray<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
