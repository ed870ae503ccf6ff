using System.Text.Json;
using Stemma.Collation;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>What every element of <c>stemma-story/1</c> is read by: texts, words, days, spans, mentions.</summary>
static class MentionElement
{
    internal static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Null where it is absent or null.</summary>
    internal static string? Maybe(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    internal static ImmutableArray<string> Texts(this JsonElement element, string name) =>
        element.All(name, text => text.GetString()!);

    internal static ImmutableArray<T> All<T>(this JsonElement element, string name, Func<JsonElement, T> read) =>
        [.. element.GetProperty(name).EnumerateArray().Select(read)];

    internal static T Word<T>(this JsonElement element, string name)
        where T : struct, Enum => Enum.Parse<T>(element.Text(name), ignoreCase: true);

    internal static DateOnly Day(this JsonElement element, string name) =>
        DateOnly.ParseExact(element.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static TextSpan Span(this JsonElement element) =>
        new(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());

    /// <summary>Written as <c>[12,40]</c>.</summary>
    internal static TextSpan Span(this JsonElement element, string name) =>
        new(element.GetProperty(name)[0].GetInt32(), element.GetProperty(name)[1].GetInt32());

    internal static Passage Passage(this JsonElement element) => new(new(element.Text("article")), element.Span());

    internal static ImmutableArray<Mention> Mentions(this JsonElement element) => element.All("mentions", mention =>
        new Mention(mention.Passage())
        {
            Sentence = mention.TryGetProperty("sentence", out _) ? mention.Span("sentence") : null,
            Attribution = mention.TryGetProperty("attribution", out var credited)
                ? new(credited.Text("name"), credited.Word<SpeakerClass>("class"), credited.Text("cue"))
                : null,
            Certainty = mention.Word<ClaimCertainty>("certainty"),
        });

    internal static Evidence Evidence(JsonElement evidence) => new(
        evidence.Text("reason"), evidence.TryGetProperty("article", out _) ? evidence.Passage() : null);
}
