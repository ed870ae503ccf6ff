using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Stemma.Store;

namespace Stemma.Work;

/// <summary>Tells addresses what is new, signed, again and again until they have it.</summary>
/// <remarks>At least once: who gets a delivery twice knows it by its number.</remarks>
public sealed class HookSender(Desk desk, HttpMessageHandler network, TimeProvider clock) : IDisposable
{
    const int AtOnce = 50, MostDoublings = 12;

    static readonly TimeSpan _patience = TimeSpan.FromSeconds(10), _first = TimeSpan.FromSeconds(10), _longest = TimeSpan.FromHours(6);

    readonly HttpClient _client = new(network, disposeHandler: false) { Timeout = _patience };

    /// <summary>Lays out what is new and sends what is due; how many arrived.</summary>
    public async Task<int> SendAsync(CancellationToken stop)
    {
        if (desk.Read(session => session.Hooks.HasNews()))
            desk.Write(session => session.Hooks.LayOut());
        var arrived = 0;
        foreach (var delivery in desk.Read(session => session.Hooks.Due(AtOnce)))
        {
            if (await TroubleAsync(delivery, stop) is not { } trouble)
            {
                desk.Write(session => session.Hooks.Delivered(delivery.Number));
                arrived++;
                continue;
            }

            desk.Write(session => session.Hooks.TryAgain(delivery.Number, trouble, clock.GetUtcNow() + Pause(delivery.Tries)));
        }

        return arrived;
    }

    /// <summary>The hexadecimal HMAC-SHA256 of the time and the body, as the header <c>Stemma-Signature</c> carries it.</summary>
    public static string Signature(string secret, long time, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"{time}."));
        hash.AppendData(body);
        return $"t={time},v1={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Null where it arrived.</summary>
    async Task<string?> TroubleAsync(Delivery delivery, CancellationToken stop)
    {
        var body = Body(delivery);
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("stemma", null));
        request.Headers.Add("Stemma-Delivery", delivery.Number.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Stemma-Signature", Signature(delivery.Secret, clock.GetUtcNow().ToUnixTimeSeconds(), body));
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return answer.IsSuccessStatusCode ? null : $"answered {(int)answer.StatusCode}";
        }
        catch (HttpRequestException trouble)
        {
            return trouble.Message;
        }
        catch (TaskCanceledException) when (!stop.IsCancellationRequested)
        {
            return $"no answer in {_patience.TotalSeconds} seconds";
        }
    }

    /// <summary>10, 20, 40 … seconds, six hours at the most; it is never given up.</summary>
    static TimeSpan Pause(int tries)
    {
        var pause = _first * Math.Pow(2, Math.Min(tries, MostDoublings));
        return pause < _longest ? pause : _longest;
    }

    static byte[] Body(Delivery delivery)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("format", "stemma-change/1");
            json.WriteNumber("number", delivery.Change.Number);
            json.WriteString("at", delivery.Change.At);
            json.WriteString("kind", delivery.Change.Kind.ToString());
            json.WriteString("story", delivery.Change.Story);
            json.WriteString("title", delivery.Title);
            json.WriteString("words", delivery.Change.Detail);
            json.WriteEndObject();
        }

        return output.ToArray();
    }
}
