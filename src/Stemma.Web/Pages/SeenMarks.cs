using Microsoft.AspNetCore.Http;

namespace Stemma.Web;

/// <summary>What a reader has looked at, kept in the reader's own browser: the number of the change feed, for all and for single stories.</summary>
sealed record SeenMarks(long All, ImmutableList<(string Story, long Change)> Stories)
{
    const string Cookie = "stemma-seen";

    /// <summary>More stories than this are not remembered singly: a cookie holds four thousand letters.</summary>
    const int MostStories = 100;

    /// <param name="last">The number of the desk's last change: all before a reader's first visit counts as seen.</param>
    internal static SeenMarks Of(HttpContext context, long last)
    {
        var parts = (context.Request.Cookies[Cookie] ?? "").Split('.');
        if (!long.TryParse(parts[0], out var all))
            return new SeenMarks(last, []).Keep(context);
        return new(Math.Min(all, last), [.. parts.Skip(1).Select(Mark).Where(mark => mark.Story.Length > 0)]);
    }

    static (string Story, long Change) Mark(string text) =>
        text.Split('-') is [['s', ..] story, var number] && story.All(char.IsAsciiLetterOrDigit) && long.TryParse(number, out var change)
            ? (story, change) : ("", 0);

    internal long Of(string story) => Math.Max(All, Stories.Find(mark => mark.Story == story).Change);

    internal SeenMarks With(string story, long change) => this with
    {
        Stories = [.. Stories.Where(mark => mark.Story != story).TakeLast(MostStories - 1), (story, change)],
    };

    internal SeenMarks Keep(HttpContext context)
    {
        var text = string.Join('.', Stories.Select(mark => $"{mark.Story}-{mark.Change}").Prepend($"{All}"));
        context.Response.Cookies.Append(Cookie, text, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        });
        return this;
    }
}
