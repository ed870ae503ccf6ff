using Stemma.Reading;

namespace Stemma.Tests;

/// <summary>Writes claims as lines, as the specs show them.</summary>
static class ClaimText
{
    public static string Lines(string text, IEnumerable<Claim> claims) =>
        string.Join('\n', claims.Select(claim => Line(text, claim)));

    static string Line(string text, Claim claim)
    {
        var words = new List<string> { $"[{Cut(text, claim.Span)}] {claim.Lemma}" };
        if (claim.IsNegated)
            words.Add("not");
        if (claim.Certainty is not ClaimCertainty.Asserted)
            words.Add(claim.Certainty.ToString().ToLowerInvariant());
        words.AddRange(claim.Arguments.Select(argument => Argument(text, argument)));
        return string.Join("; ", words);
    }

    static string Argument(string text, Argument argument)
    {
        var role = argument.Role is ArgumentRole.Other ? argument.Preposition : argument.Role.ToString().ToLowerInvariant();
        return $"{role}: {Cut(text, argument.Span)}";
    }

    static string Cut(string text, TextSpan span) => text[span.Start..span.End].ReplaceLineEndings(" ");
}
