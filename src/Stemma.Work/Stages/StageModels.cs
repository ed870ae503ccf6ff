using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>The stages that need the trained models. Shared by threads; load them once.</summary>
public sealed record StageModels(ArticleReaders Readers, StoryCollator Collator)
{
    /// <summary>Those that the library ships; what reads articles is loaded when it is first needed.</summary>
    public static StageModels Load() => new(new(), new(Lexicon.Load()));

    public StoryEditor Editor(Desk desk) => new(desk, Readers, Collator);

    public StoryReporter Reporter => new(Readers, Collator);
}
