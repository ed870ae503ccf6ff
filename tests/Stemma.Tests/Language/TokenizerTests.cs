using Stemma.Language;

namespace Stemma.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")]
    [InlineData("He cannot; she's gone", "He|can|not|;|she|'s|gone")]
    [InlineData("In the U.S. Mr. Gray paid $121 (0.5%).", "In|the|U.S.|Mr.|Gray|paid|$|121|(|0.5|%|)|.")]
    [InlineData("2,500 troops, 12mph, 20-month-old", "2,500|troops|,|12|mph|,|20|-|month|-|old")]
    [InlineData("the workers’ union’s “plan”", "the|workers|’|union|’s|“|plan|”")]
    [InlineData("See https://example.org/a?b=1, or write to a.b@example.org.", "See|https://example.org/a?b=1|,|or|write|to|a.b@example.org|.")]
    [InlineData("pro-Harbour e-mail, mid-August", "pro-Harbour|e-mail|,|mid-August")]
    [InlineData("Well... no--yes?!", "Well|...|no|--|yes|?!")]
    [InlineData("in the '90s, 5:30pm, 9/11, AT&T", "in|the|'90s|,|5:30|pm|,|9/11|,|AT&T")]
    [InlineData("MILLPORT (NWS) — Two", "MILLPORT|(|NWS|)|—|Two")]
    [InlineData("It ended.The rest", "It|ended|.|The|rest")]
    [InlineData("and/or O'Hara", "and|/|or|O'Hara")]
    public void CutsAsTheTreebanksDo(string text, string expected)
    {
        var analysis = Analyzer.Load().Analyze(text);

        Assert.Equal(expected, string.Join('|', analysis.Tokens.Select(token => analysis[token].ToString())));
    }
}
