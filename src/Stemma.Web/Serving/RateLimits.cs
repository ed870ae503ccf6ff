using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Stemma.Web;

/// <summary>How often one address may ask, where the desk is served to others.</summary>
static class RateLimits
{
    internal const string Login = "login";

    const int AskedAMinute = 600, ChangedAMinute = 30, TriedAMinute = 10;

    internal static void Set(RateLimiterOptions options, ServeOptions serve)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Login, context => Window(context, "login", TriedAMinute));
        if (serve.Readers.IsEmpty)
            return;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? Window(context, "ask", AskedAMinute) : Window(context, "change", ChangedAMinute));
    }

    static RateLimitPartition<string> Window(HttpContext context, string what, int limit) => RateLimitPartition.GetFixedWindowLimiter(
        $"{what} {context.Connection.RemoteIpAddress ?? IPAddress.None}",
        _ => new() { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
}
