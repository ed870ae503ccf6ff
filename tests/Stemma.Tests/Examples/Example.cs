using System.Text.Json;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>One of the repository's examples, collated once by the program as a person would.</summary>
public sealed class Example
{
    readonly Dictionary<string, JsonDocument> _documents = [];

    /// <summary>The largest story of an example, or the only one.</summary>
    internal JsonElement Story(string name)
    {
        var document = Document(name);
        return document.TryGetProperty("stories", out var stories)
            ? stories.EnumerateArray().MaxBy(story => story.GetProperty("articles").GetArrayLength())
            : document;
    }

    /// <summary>Everything that the program wrote.</summary>
    internal JsonElement Document(string name)
    {
        if (!_documents.TryGetValue(name, out var document))
        {
            var run = ProgramRun.Of("collate", Repository.File($"examples/{name}"), "--json", "-");
            Assert.Equal("", run.Error);
            _documents[name] = document = JsonDocument.Parse(run.Output);
        }

        return document.RootElement;
    }

    internal StoryScore Score(string name) =>
        StoryScorer.Score(ScoredStory.Parse(Document(name)), GoldStory.Load(Repository.File($"examples/{name}")));
}
