using System.Net;
using Stemma.Store;
using Stemma.Web;
using Stemma.Work;

namespace Stemma.Tests;

public sealed class WarmUpTests
{
    static readonly ServeOptions _free = ServeOptions.Default with { Endpoint = new(IPAddress.Loopback, 0) };

    [Fact]
    public async Task ADeskThatCannotBeReadIsServedAllTheSame()
    {
        using var folder = new ScratchFolder();
        using var desk = Desk.Open(folder.At("desk.db"), TimeProvider.System);
        desk.Write(session => session.Run("alter table stories rename to elsewhere", null));
        using var told = new StringWriter();
        using var site = new DeskSite(desk, _free, () => DeskModels.Models) { Log = new WorkLog(told, TimeProvider.System) };

        await using var server = await DeskServer.StartAsync(site, TestContext.Current.CancellationToken);

        Assert.Contains("desk-not-read", told.ToString(), StringComparison.Ordinal);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(server.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task NothingOfItCountsAsSeenOrAsARequest()
    {
        await using var served = await ServedDesk.FerryAsync(ServeOptions.Default with { Readers = [ReaderToken.Make("Ida").Reader] });
        Assert.Equal(HttpStatusCode.Redirect, await served.StatusAsync("/"));
        Assert.DoesNotContain(served.Cookies.GetAllCookies(), cookie => cookie.Name == "stemma-seen");
    }
}
