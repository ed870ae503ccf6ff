using Stemma.Collation;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>A story with a gold, read, and what its statements teach.</summary>
sealed record AlignmentExample(string Folder, Story Story, LabelledPairs Pairs)
{
    public string Name => Path.GetFileName(Folder);

    public static AlignmentExample Of(string folder)
    {
        var reader = new ArticleReader(Analyzer.Load());
        var articles = new ArticleIntake(IntakeOptions.Default).Read([Path.Combine(folder, "articles")])
            .OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article);
        var story = Story.Of([.. articles.Select(reader.Read)]);
        return new(folder, story, LabelledPairs.Of(folder, StoryCollator.Dated(story)));
    }
}
