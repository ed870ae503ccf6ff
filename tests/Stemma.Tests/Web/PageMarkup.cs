using System.Net;
using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>What a page of the desk holds, read from its markup.</summary>
static partial class PageMarkup
{
    internal static IEnumerable<string> Attributes(string page, string name) =>
        Regex.Matches(page, $"<[a-z][^>]* {name}=\"([^\"]*)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    /// <summary>What would run, load or style by itself although the policy forbids it.</summary>
    internal static IEnumerable<string> Breaches(string page) => Forbidden().Matches(Value().Replace(page, "=\"\"")).Select(match => match.Value)
        .Concat(Script().Matches(page).Select(match => match.Value))
        .Concat(from name in (string[])["src", "href", "action"]
                from value in Attributes(page, name)
                where !(value is ['/', not '/', ..] or ['/'] or ['#', ..] or ['?', ..]) && !value.StartsWith("http", StringComparison.Ordinal)
                select $"{name}={value}");

    internal static string Text(string page) => WebUtility.HtmlDecode(Tag().Replace(page, ""));

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex("<script(?! src=\"/assets/)[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex("<style|<iframe|<object|<embed|<base|<img|<[a-z][^>]* (style|on[a-z]+)=")]
    private static partial Regex Forbidden();
}
