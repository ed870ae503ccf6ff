using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Stemma.Web;

/// <summary>Lets in who has a token, where the desk is served to others; on this machine alone it stands open.</summary>
sealed class Gate(DeskSite site, IDataProtectionProvider protection)
{
    const string Cookie = "stemma-login", Bearer = "Bearer ", Path = "/login";

    static readonly TimeSpan _session = TimeSpan.FromHours(12);

    readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(Cookie).ToTimeLimitedDataProtector();

    internal void Map(WebApplication app)
    {
        if (site.Options.Readers.IsEmpty)
            return;
        app.MapGet(Path, (HttpContext context, IAntiforgery forgery, string? back) => Ask(forgery.GetAndStoreTokens(context).RequestToken!, back, ""));
        app.MapPost(Path, Enter).RequireRateLimiting(RateLimits.Login);
        app.MapPost("/logout", Leave);
    }

    internal Task Check(HttpContext context, RequestDelegate next)
    {
        if (site.Options.Readers.IsEmpty || context.Request.Path == Path || context.Request.Path.StartsWithSegments("/assets"))
            return next(context);
        if (Reader(context) is { } name)
        {
            DeskSite.SetReader(context, name);
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.Count == 0)
        {
            context.Response.Redirect($"{Path}?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsync("A token is needed.\n", context.RequestAborted);
    }

    string? Reader(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.Ordinal))
            return ReaderToken.Find(site.Options.Readers, header[Bearer.Length..])?.Name;
        if (context.Request.Cookies[Cookie] is not { } sealedName)
            return null;
        try
        {
            var name = _seal.Unprotect(sealedName);
            return site.Options.Readers.Any(reader => reader.Name == name) ? name : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    IResult Enter(HttpContext context, [FromForm] string token, [FromForm] string? back, IAntiforgery forgery)
    {
        if (ReaderToken.Find(site.Options.Readers, token.Trim()) is not { } reader)
            return Ask(forgery.GetAndStoreTokens(context).RequestToken!, back, "Nobody has this token.");
        context.Response.Cookies.Append(Cookie, _seal.Protect(reader.Name, _session), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = _session,
            IsEssential = true,
        });
        return Results.LocalRedirect(LocalAddress.Of(back));
    }

    static IResult Leave(HttpContext context, [FromForm] string? back)
    {
        context.Response.Cookies.Delete(Cookie);
        return Results.LocalRedirect(LocalAddress.Of(back));
    }

    static HtmlPage Ask(string form, string? back, string trouble) => new("Log in", html =>
    {
        html.Write($"<h1>Log in</h1>\n");
        if (trouble.Length > 0)
            html.Write($"<p class=\"notice bad\">{trouble}</p>\n");
        html.Write($"<p class=\"about\"><label for=\"token\">Your token: a line of letters and figures that whoever runs this desk has made for you. ")
            .Write($"You stay logged in for {_session.TotalHours} hours.</label></p>\n");
        html.Write($"<form method=\"post\" action=\"{Path}\" class=\"search\"><input type=\"hidden\" name=\"form\" value=\"{form}\">")
            .Write($"<input type=\"hidden\" name=\"back\" value=\"{LocalAddress.Of(back)}\">")
            .Write($"<input type=\"password\" id=\"token\" name=\"token\" required autocomplete=\"current-password\" autofocus> ")
            .Write($"<button class=\"main\">Log in</button></form>\n");
    })
    {
        Status = trouble.Length > 0 ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
        IsWithoutDesk = true,
    };
}
