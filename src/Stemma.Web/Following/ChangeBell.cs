using Microsoft.Extensions.Hosting;

namespace Stemma.Web;

/// <summary>Rings when the desk has changed, whoever changed it: one look at the desk for all who wait.</summary>
sealed class ChangeBell(DeskSite site) : BackgroundService
{
    TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when something has changed since it was asked for.</summary>
    internal Task Next => Volatile.Read(ref _next).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(site.Options.Watching);
        var last = -1L;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = site.Desk.Read(session => session.Changes.Last());
                if (now != last && last >= 0)
                    Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
                last = now;
            }
            catch (Store.DeskException trouble)
            {
                // The desk may be back at the next look.
                site.Log?.Write("desk-not-read", ("trouble", trouble.Message));
            }
        }
    }
}
