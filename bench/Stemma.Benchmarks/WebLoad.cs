using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Stemma.Benchmarks;

/// <summary>Requests that are sent when their time has come, whether those before have been answered or not.</summary>
sealed partial record WebLoad(int Rate, int Seconds)
{
    static readonly string[] _words = ["president", "police", "minister said", "court", "\"last year\"", "election", "hospital", "market", "fire", "school"];

    internal async Task<IEnumerable<string[]>> RunAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        var stories = await StoriesAsync(client);
        (string Name, Func<int, string> Page)[] subjects =
        [
            ("story", number => stories[number % stories.Count]),
            ("search", number => $"/search?q={Uri.EscapeDataString(_words[number % _words.Length])}"),
            ("list", number => $"/?page={1 + (number % 5)}"),
        ];
        foreach (var (_, page) in subjects)
            await client.GetAsync(new Uri(page(0), UriKind.Relative));
        var times = subjects.Select(_ => new ConcurrentBag<double>()).ToArray();
        await SendAsync(async number =>
        {
            var subject = number % subjects.Length;
            times[subject].Add(await TimeAsync(client, subjects[subject].Page(number / subjects.Length)));
        });
        return subjects.Select((subject, index) => Row(subject.Name, [.. times[index]])).ToList();
    }

    async Task SendAsync(Func<int, Task> send)
    {
        var clock = Stopwatch.StartNew();
        var sent = new List<Task>();
        for (var number = 0; number < Rate * Seconds; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / Rate) - clock.Elapsed;
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            sent.Add(send(number));
        }

        await Task.WhenAll(sent);
    }

    /// <summary>In milliseconds; a failure is a time that is no number.</summary>
    static async Task<double> TimeAsync(HttpClient client, string page)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            return answer.IsSuccessStatusCode ? clock.Elapsed.TotalMilliseconds : double.NaN;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return double.NaN;
        }
    }

    static async Task<List<string>> StoriesAsync(HttpClient client)
    {
        var stories = new List<string>();
        foreach (var order in (string[])["largest", "changed", "newest"])
            stories.AddRange(Story().Matches(await client.GetStringAsync(new Uri($"/?order={order}", UriKind.Relative))).Select(match => match.Value));
        return [.. stories.Distinct()];
    }

    static string[] Row(string name, ImmutableArray<double> times)
    {
        var answered = times.Where(time => !double.IsNaN(time)).Order().ToList();
        return [name, $"{times.Length}", $"{times.Length - answered.Count}", At(answered, 0.50), At(answered, 0.95), At(answered, 0.99)];
    }

    static string At(List<double> times, double share) =>
        times.Count == 0 ? "-" : times[(int)Math.Min(times.Count - 1, times.Count * share)].ToString("0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex("/stories/s[0-9a-f]{12}(-[0-9]+)?")]
    private static partial Regex Story();
}
