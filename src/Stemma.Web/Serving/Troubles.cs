using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Answers what went wrong: in words for a person, without the inside of the program.</summary>
sealed class Troubles(DeskSite site)
{
    const string OutOfDate =
        "The form is out of date: the server was started anew, or cookies are off. Go back, reload the page and send it again.";

    static readonly string _tooMuch =
        $"More was sent than the {ServerParts.MostBytes >> 20} MB that this server takes; the program takes more: stemma collate, stemma add.";

    const string Failed = "It is a fault of the program; its log on standard error says more. The desk is as it was.";

    internal async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (DeskException trouble) when (!context.Response.HasStarted)
        {
            await Say(context, StatusCodes.Status503ServiceUnavailable, "The desk cannot be read", trouble.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has gone.
        }
        catch (Exception trouble) when (trouble is not BadHttpRequestException && !context.Response.HasStarted)
        {
            site.Log?.Write("failed", ("path", context.Request.Path), ("trouble", trouble.ToString()));
            await Say(context, StatusCodes.Status500InternalServerError, "That failed", Failed);
        }
        catch (BadHttpRequestException trouble) when (!context.Response.HasStarted)
        {
            var (status, words) = IsTooMuch(trouble)
                ? (StatusCodes.Status413PayloadTooLarge, _tooMuch)
                : trouble.InnerException is AntiforgeryValidationException
                    ? (StatusCodes.Status400BadRequest, OutOfDate)
                    : (trouble.StatusCode, "The request cannot be read.");
            await Say(context, status, "Not done", words);
        }
    }

    /// <summary>Whoever reads the form first wraps what it finds.</summary>
    static bool IsTooMuch(Exception? trouble) => trouble is not null
        && (trouble is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } || IsTooMuch(trouble.InnerException));

    static Task Say(HttpContext context, int status, string title, string words) => context.Request.Path.StartsWithSegments("/api")
        ? Results.Json(new ApiTrouble(words), ApiJson.Default.ApiTrouble, statusCode: status).ExecuteAsync(context)
        : HtmlPage.Notice(status, title, words).ExecuteAsync(context);
}
