using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>The models, loaded once for all tests of desks.</summary>
static class DeskModels
{
    static readonly ArticleReader _reader = new(Analyzer.Load());
    static readonly StoryCollator _collator = new(Lexicon.Load());

    internal static StoryEditor Editor(Desk desk) => new(desk, _reader, _collator);

    internal static ImmutableArray<T> Shuffled<T>(this ImmutableArray<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
