using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Answers what went wrong: in words for a person, without the inside of the program.</summary>
sealed class Troubles(DeskSite site)
{
    const string OutOfDate =
        "The form is out of date: the server was started anew, or cookies are off. Go back, reload the page and send it again.";

    const string Failed = "It is a fault of the program; its log on standard error says more. The desk is as it was.";

    internal async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (DeskException trouble) when (!context.Response.HasStarted)
        {
            await HtmlPage.Notice(StatusCodes.Status503ServiceUnavailable, "The desk cannot be read", trouble.Message).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has gone.
        }
        catch (Exception trouble) when (trouble is not BadHttpRequestException && !context.Response.HasStarted)
        {
            site.Log?.Write("failed", ("path", context.Request.Path), ("trouble", trouble.ToString()));
            await HtmlPage.Notice(StatusCodes.Status500InternalServerError, "That failed", Failed).ExecuteAsync(context);
        }
        catch (BadHttpRequestException trouble) when (!context.Response.HasStarted)
        {
            var (status, words) = trouble.InnerException is AntiforgeryValidationException
                ? (StatusCodes.Status400BadRequest, OutOfDate)
                : (trouble.StatusCode, "The request cannot be read.");
            await HtmlPage.Notice(status, "Not done", words).ExecuteAsync(context);
        }
    }
}
