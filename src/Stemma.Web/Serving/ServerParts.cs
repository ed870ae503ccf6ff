using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Stemma.Web;

/// <summary>Puts the server together: what every answer passes through, and which address leads where.</summary>
static class ServerParts
{
    /// <summary>The most bytes that may be sent to it.</summary>
    internal const long MostBytes = 32L << 20;

    internal static WebApplication Build(DeskSite site)
    {
        if (!site.Options.IsLoopback && site.Options.Readers.IsEmpty)
            throw new ArgumentException("Others may only come with tokens.", nameof(site));
        // Empty: nothing of the machine's settings or environment changes what is served.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Listen(site.Options.Endpoint);
        });
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromSeconds(5));
        AddServices(builder.Services);
        builder.Services.AddRateLimiter(options => RateLimits.Set(options, site.Options));
        builder.Services.AddSingleton(new ChangeBell(site));
        builder.Services.AddSingleton<Turns>();
        if (site.HasDesk)
        {
            builder.Services.AddHostedService(services => services.GetRequiredService<ChangeBell>());
            builder.Services.AddHostedService(_ => new HookPost(site));
        }
        var app = builder.Build();
        app.Use(SafeHeaders.Add);
        app.Use(new HostCheck(site.Options).Check);
        app.UseResponseCompression();
        app.Use(new Troubles(site).Answer);
        app.UseRouting();
        app.UseRateLimiter();
        var gate = new Gate(site, app.Services.GetRequiredService<IDataProtectionProvider>());
        app.Use(gate.Check);
        app.UseAntiforgery();
        gate.Map(app);
        new DeskPages(site, app.Services.GetRequiredService<ChangeBell>()).Map(app);
        return app;
    }

    static void AddServices(IServiceCollection services)
    {
        services.AddRouting();
        services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "stemma-form";
            options.FormFieldName = "form";
        });
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddOpenApi(options =>
            options.ShouldInclude = described => described.HttpMethod == "GET"
                && described.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
        // Forms of before a restart are refused; nothing is written to the machine's profile.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddResponseCompression(options =>
        {
            // In the time that a page may take, gzip makes it half as long as Brotli does.
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json",
                "application/atom+xml", "application/feed+json", "image/svg+xml"];
        });
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
