using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Stemma.Web;

/// <summary>The desk as a web server that runs until it is stopped.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    readonly WebApplication _app;

    DeskServer(WebApplication app) => _app = app;

    /// <summary>Where it is to be found, with the port that it took.</summary>
    public Uri Address { get; private init; } = new("http://localhost/");

    /// <summary>Opens the port and answers from then on.</summary>
    /// <param name="site">What is served; the caller closes its desk.</param>
    /// <exception cref="IOException">The port is taken, or may not be.</exception>
    public static async Task<DeskServer> StartAsync(DeskSite site, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(site);
        var app = ServerParts.Build(site);
        var warmUp = new WarmUp(app, site);
        try
        {
            await warmUp.RunAsync(stop);
            await app.StartAsync(stop);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = new Uri(addresses.First());
        await warmUp.ConnectAsync(address, stop);
        return new(app) { Address = address };
    }

    /// <summary>Ends what is being answered, then closes the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
