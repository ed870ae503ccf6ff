using System.Net;
using Microsoft.AspNetCore.Http;

namespace Stemma.Web;

/// <summary>Refuses requests that name another host: a page elsewhere could make its own name point here.</summary>
sealed class HostCheck(ServeOptions options)
{
    static readonly string[] _own = ["localhost", "127.0.0.1", "[::1]"];

    internal Task Check(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host.Host;
        if (IsKnown(host))
            return next(context);
        context.Response.StatusCode = (int)HttpStatusCode.MisdirectedRequest;
        return context.Response.WriteAsync("This server is not known by that name; start it with --host NAME.\n", context.RequestAborted);
    }

    bool IsKnown(string host) => _own.Concat(options.Hosts).Append(options.Endpoint.Address.ToString())
        .Contains(host, StringComparer.OrdinalIgnoreCase);
}
