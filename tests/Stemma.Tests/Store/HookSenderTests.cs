using System.Net;
using System.Text.Json;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>What is new reaches those who are to be told, signed, however often they fail.</summary>
public sealed class HookSenderTests : IDisposable
{
    const string Secret = "a secret of the two";

    readonly ScratchFolder _folder = new();
    readonly FakeClock _clock = new();
    readonly Receiver _receiver = new();
    readonly Desk _desk;

    public HookSenderTests()
    {
        _desk = Desk.Open(_folder.At("desk.db"), _clock);
        _desk.Write(session => session.Hooks.Add(new("https://a.example/hook"), Secret, [ChangeKind.ArticleAdded]));
        _desk.Write(session => session.Articles.Add(InventedReports.Of(1, 1)[0]));
    }

    public void Dispose()
    {
        _desk.Dispose();
        _receiver.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ItIsSignedWithTheSecret()
    {
        Assert.Equal(1, await SendAsync());
        var (headers, body) = _receiver.Taken.Single();
        Assert.Equal(HookSender.Signature(Secret, _clock.GetUtcNow().ToUnixTimeSeconds(), body), headers["Stemma-Signature"]);
        Assert.NotEqual(HookSender.Signature("another", _clock.GetUtcNow().ToUnixTimeSeconds(), body), headers["Stemma-Signature"]);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(("stemma-change/1", "ArticleAdded"), (json.RootElement.GetProperty("format").GetString(), json.RootElement.GetProperty("kind").GetString()));
        Assert.Equal(0, await SendAsync());
    }

    /// <summary>As <c>printf '1700000000.{}' | openssl dgst -sha256 -hmac key</c> gives it.</summary>
    [Fact]
    public void TheSignatureIsAnHmac() => Assert.Equal(
        $"t=1700000000,v1={Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("key"u8, "1700000000.{}"u8))}",
        HookSender.Signature("key", 1_700_000_000, "{}"u8));

    [Fact]
    public async Task WhatFailsIsTriedAgainLaterAndLaterUntilItArrives()
    {
        _receiver.Failures = [HttpStatusCode.InternalServerError, null, HttpStatusCode.Redirect];
        var pauses = new List<int>();
        for (var seconds = 0; _receiver.Taken.Count == 0 && seconds < 1000; seconds += 5)
        {
            var before = _receiver.Failures.Count;
            await SendAsync();
            if (_receiver.Failures.Count < before)
                pauses.Add(seconds);
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal([0, 10, 30], pauses);
        Assert.Single(_receiver.Taken);
    }

    [Fact]
    public async Task NothingIsLostWhereTheProgramIsKilledBetweenTheChangeAndTheDelivery()
    {
        _receiver.Failures = [null];
        Assert.Equal(0, await SendAsync());
        _desk.Write(session => session.Articles.Add(InventedReports.Of(2, 1)[0]));
        _clock.Advance(TimeSpan.FromMinutes(1));
        using var later = Desk.Open(_folder.At("desk.db"), _clock);
        using var sender = new HookSender(later, _receiver, _clock);
        Assert.Equal(2, await sender.SendAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["1", "2"], _receiver.Taken.Select(taken => taken.Headers["Stemma-Delivery"]));
    }

    async Task<int> SendAsync()
    {
        using var sender = new HookSender(_desk, _receiver, _clock);
        return await sender.SendAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stands for the network: fails as it is told, then takes everything. A failure without a status is a lost connection.</summary>
    sealed class Receiver : HttpMessageHandler
    {
        internal List<HttpStatusCode?> Failures { get; set; } = [];
        internal List<(Dictionary<string, string> Headers, byte[] Body)> Taken { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Failures.Count > 0)
            {
                var failure = Failures[0];
                Failures.RemoveAt(0);
                return failure is { } status ? new(status) : throw new HttpRequestException("the line is dead");
            }

            Taken.Add((request.Headers.ToDictionary(header => header.Key, header => header.Value.Single()), await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
            return new(HttpStatusCode.NoContent);
        }
    }
}
