using System.Diagnostics;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>The server is started and stopped as a person or systemd does it.</summary>
public sealed class ServeTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task ItAnswersUntilItIsStoppedAndStopsWhileAPageListens(string signal)
    {
        using var server = StemmaProcess.Start("serve", "--listen", "127.0.0.1:0", "--store", _folder.At("desk.db"));
        var address = new Uri((await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
        using var client = new HttpClient { BaseAddress = address };
        Assert.Contains("An empty desk", await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var live = await client.GetStreamAsync(new Uri("/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", [$"-{signal}", $"{server.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        await server.WaitForExitAsync(patience.Token);
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public void APortThatIsTakenIsNamed()
    {
        using var server = StemmaProcess.Start("serve", "--listen", "127.0.0.1:0", "--store", _folder.At("desk.db"));
        var address = new Uri(server.StandardOutput.ReadLine()!);
        var second = StemmaProcess.Run("serve", "--listen", address.Authority, "--store", _folder.At("desk.db")).WithoutStackTrace();
        server.Kill();
        server.WaitForExit();
        Assert.Equal(1, second.Code);
        Assert.Contains(address.Authority, second.Error, StringComparison.Ordinal);
    }
}
