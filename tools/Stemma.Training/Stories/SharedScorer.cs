using System.ComponentModel;
using System.Text.Json;

namespace Stemma.Training;

/// <summary>The scorer that stands beside the shared stories, <c>score/score_story.py</c>.</summary>
static class SharedScorer
{
    /// <summary>Its figures; null where the script or Python is not on this machine.</summary>
    /// <param name="story">The document.</param>
    /// <param name="folder">The story's folder; the script is looked for two folders above, in <c>score/</c>.</param>
    public static IReadOnlyList<(string Name, double? Value)>? Score(string story, string folder)
    {
        var script = Path.GetFullPath(Path.Combine(folder, "..", "..", "score", "score_story.py"));
        if (!File.Exists(script))
            return null;
        try
        {
            var (code, output, error) = StoryProgram.Run("python3", script, story, folder, "--json");
            if (code != 0)
                throw new InvalidOperationException($"{script} ended with {code}:\n{error}");
            using var figures = JsonDocument.Parse(output);
            return [.. figures.RootElement.EnumerateObject().Select(figure => (figure.Name, Number(figure.Value)))];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    static double? Number(JsonElement figure) => figure.ValueKind == JsonValueKind.Null ? null : figure.GetDouble();
}
