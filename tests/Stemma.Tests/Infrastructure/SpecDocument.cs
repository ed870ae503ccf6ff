namespace Stemma.Tests;

/// <summary>
/// A document of <c>specs/</c>: prose, and fenced examples that are tests. An example holds a text, a line <c>---</c>,
/// and what must be read from it.
/// </summary>
/// <remarks>
/// <code>
/// public static IEnumerable&lt;TheoryDataRow&lt;string, string&gt;&gt; Examples => SpecDocument.Examples("reading/times.md");
///
/// [Theory, MemberData(nameof(Examples))]
/// public void ReadsWhatTheSpecSays(string text, string expected) => Assert.Equal(expected, Lines(TimeReader.Read(text)));
/// </code>
/// The text ends without a line break, and so does what is expected; Every character counts.
/// </remarks>
static class SpecDocument
{
    /// <summary>The examples of one document, each named by its heading and its line.</summary>
    /// <param name="path">From <c>specs/</c>, as <c>reading/times.md</c>.</param>
    public static IEnumerable<TheoryDataRow<string, string>> Examples(string path) =>
        Read(path).Select(example => new TheoryDataRow<string, string>(example.Text, example.Expected)
        {
            TestDisplayName = $"specs/{path}:{example.Line} {example.Heading}",
        });

    /// <exception cref="InvalidDataException">A fenced example has no line <c>---</c> or is not closed.</exception>
    public static ImmutableArray<SpecExample> Read(string path)
    {
        var lines = File.ReadAllText(Repository.File($"specs/{path}")).ReplaceLineEndings("\n").Split('\n');
        var examples = ImmutableArray.CreateBuilder<SpecExample>();
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                heading = lines[i].TrimStart('#', ' ');
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var (rule, end) = (Array.IndexOf(lines, "---", i), Array.IndexOf(lines, "```", i + 1));
            if (end < 0 || rule < 0 || rule > end)
                throw new InvalidDataException($"specs/{path}:{i + 1}: the example has no line --- or no end.");
            var (text, expected) = (string.Join('\n', lines[(i + 1)..rule]), string.Join('\n', lines[(rule + 1)..end]));
            examples.Add(new(heading, i + 1, text, expected));
            i = end;
        }

        return examples.DrainToImmutable();
    }
}

/// <summary>One example of a spec: its heading, the line where it begins, the text, and what must be read from it.</summary>
sealed record SpecExample(string Heading, int Line, string Text, string Expected);
