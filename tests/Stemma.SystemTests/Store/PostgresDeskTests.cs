using Stemma.SystemTests;

namespace Stemma.Tests;

/// <summary>A desk on a real server of PostgreSQL.</summary>
public sealed class PostgresDeskTests(PostgresServer server) : DeskTests
{
    protected override string EmptyDatabase() => server.EmptyDatabase();

    [Fact]
    public async Task NothingIsLostAndNothingTwiceWhenConnectionsBreak()
    {
        var (address, articles) = (server.EmptyDatabase(), InventedReports.Of(31, 60));
        var whole = Desk();
        Fill(whole, articles);
        using var desk = Store.Desk.Open(address, TimeProvider.System);
        using var over = new CancellationTokenSource();
        var cuts = Cut(address, new Random(31), over.Token);
        for (var done = false; !done;)
        {
            try
            {
                Fill(desk, articles);
                done = cuts.IsCompleted;
            }
            catch (Store.DeskException trouble)
            {
                Assert.Contains("connection was lost", trouble.Message, StringComparison.Ordinal);
            }
        }

        await cuts;
        Fill(desk, articles);
        Assert.Equal(DeskDump.Of(whole), DeskDump.Of(desk));
    }

    /// <summary>Twenty times, each at a moment of its own.</summary>
    Task Cut(string address, Random random, CancellationToken over) => Task.Run(
        async () =>
        {
            for (var cuts = 0; cuts < 20;)
            {
                await Task.Delay(random.Next(5, 60), over);
                cuts += Math.Min(1, server.CutConnections(address));
            }
        },
        over);
}
