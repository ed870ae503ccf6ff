using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>The stages that need the trained models. Shared by threads; load them once.</summary>
public sealed record StageModels(ArticleReader Reader, StoryCollator Collator)
{
    /// <summary>Those that the library ships.</summary>
    public static StageModels Load() => new(new(Analyzer.Load()), new(Lexicon.Load()));

    public StoryEditor Editor(Desk desk) => new(desk, Reader, Collator);

    public StoryReporter Reporter => new(Reader, Collator);
}
