using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Stemma.Reports;

namespace Stemma.Web;

/// <summary>A file of the program that pages link to; its address changes with its content, so it may be kept for ever.</summary>
sealed record Asset(string Name, string Type, byte[] Content)
{
    internal static Asset Style { get; } = new("desk.css", "text/css; charset=utf-8", Bytes(HtmlReportWriter.Style + Text("desk.css")));
    internal static Asset Script { get; } = new("desk.js", "text/javascript; charset=utf-8", Bytes(Text("desk.js")));
    internal static Asset Icon { get; } = new("icon.svg", "image/svg+xml", Bytes(Text("icon.svg")));
    internal static ImmutableArray<Asset> All { get; } = [Style, Script, Icon];

    internal string Address { get; } = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(Content).AsSpan(0, 6))}/{Name}";

    internal IResult Show(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Content, Type);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
