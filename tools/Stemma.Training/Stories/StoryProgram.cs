using System.Diagnostics;

namespace Stemma.Training;

/// <summary>Runs the program on a folder of articles, as a person would, and reads what it writes.</summary>
static class StoryProgram
{
    /// <summary>Collates a folder into a document <c>stemma-story/1</c> or <c>stemma-collation/1</c>.</summary>
    /// <exception cref="InvalidOperationException">The program failed; the message is what it said.</exception>
    public static void Collate(string articles, bool oneStory, string output)
    {
        string[] arguments = ["collate", articles, .. oneStory ? ["--one-story"] : Array.Empty<string>(), "--json", output];
        var (code, _, error) = Run(Path.Combine(ScoreSheet.RepositoryRoot(), "stemma"), arguments);
        if (code != 0)
            throw new InvalidOperationException($"stemma collate {articles} ended with {code}:\n{error}");
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
