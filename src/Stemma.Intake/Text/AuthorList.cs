namespace Stemma.Intake;

/// <summary>Cuts a byline into names: "By Ann Lee and Bo Cruz, Metro Desk".</summary>
static class AuthorList
{
    static readonly string[] _separators = [" and ", " & ", ";", ",", "|", "\n", " und ", " y "];

    internal static ImmutableArray<string> Split(string byline) =>
        [.. byline.Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
