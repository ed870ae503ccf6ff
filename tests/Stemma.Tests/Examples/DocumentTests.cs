using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>What documents show is what the program does. <c>STEMMA_UPDATE=1</c> writes it anew.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void TheReadmeShowsWhatTheProgramPrints()
    {
        var run = ProgramRun.Of("collate", Repository.File("examples/coalition"));
        var shown = $"""
            <!-- coalition -->
            ```console
            $ ./stemma collate examples/coalition
            {run.Output.TrimEnd()}
            ```
            <!-- /coalition -->
            """;
        var readme = File.ReadAllText(Repository.File("README.md"));
        Golden.EqualFile("README.md", Shown().Replace(readme, _ => shown.ReplaceLineEndings("\n")));
    }

    [GeneratedRegex("<!-- coalition -->.*<!-- /coalition -->", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
