using Microsoft.Extensions.Hosting;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>Sends what hooks are to be told, as long as the server runs.</summary>
sealed class HookPost(DeskSite site) : BackgroundService
{
    static readonly TimeSpan _connecting = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = _connecting };
        using var sender = new HookSender(site.Desk, network, site.Clock);
        using var timer = new PeriodicTimer(site.Options.Watching);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sender.SendAsync(stoppingToken);
            }
            catch (DeskException trouble)
            {
                // What is to be told stands in the desk, and is told when that is back.
                site.Log?.Write("hooks-not-sent", ("trouble", trouble.Message));
            }
        }
    }
}
