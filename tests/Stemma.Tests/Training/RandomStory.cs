using System.Text.Json.Nodes;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>A document <c>stemma-story/1</c> made from a gold with mistakes of every kind, for testing scorers.</summary>
/// <param name="joins">Whether there are points, too, that join two of the gold's.</param>
sealed class RandomStory(GoldStory gold, Random random, bool joins)
{
    readonly Dictionary<string, string> _texts = [];

    public string ToJson()
    {
        foreach (var (key, text) in gold.Texts)
            _texts[key] = Shortened(key, text);
        return new JsonObject
        {
            ["format"] = "stemma-story/1",
            ["articles"] = new JsonArray([.. _texts.Select(text => Article(text.Key, text.Value))]),
            ["origins"] = new JsonArray([.. Partition(gold.Articles.Keys).Select(Origin)]),
            ["lineage"] = new JsonArray([.. gold.Lineage.Where(line => _texts.ContainsKey(line.To)).Select(Lineage)]),
            ["quotes"] = new JsonArray([.. gold.Quotes.Select(Quote)]),
            ["points"] = new JsonArray([.. gold.Points.Select(Point), .. gold.Points.Chunk(2).Where(_ => joins).Select(Joined)]),
            ["people"] = new JsonArray([.. gold.People.Select(Person)]),
        }.ToJsonString();
    }

    bool Often => random.Next(4) > 0;

    /// <summary>The gold's text without some of its boilerplate and without some of its lines.</summary>
    string Shortened(string key, string text)
    {
        foreach (var part in gold.Articles[key].Boilerplate.IsDefault ? [] : gold.Articles[key].Boilerplate)
            if (Often)
                text = text.Replace(part, "", StringComparison.Ordinal);
        return string.Join('\n', text.Split('\n').Where(_ => random.Next(20) > 0));
    }

    static JsonObject Article(string key, string text) =>
        new JsonObject { ["id"] = $"id-{key}", ["source"] = $"folder/{key}.txt", ["text"] = text };

    IEnumerable<List<string>> Partition(IEnumerable<string> keys) =>
        keys.GroupBy(_ => random.Next(4)).Select(group => group.ToList());

    static JsonObject Origin(List<string> keys) =>
        new JsonObject { ["articles"] = new JsonArray([.. keys.Select(key => JsonValue.Create($"id-{key}"))]) };

    JsonObject Lineage(GoldLineage line) =>
        new JsonObject { ["article"] = $"id-{line.To}", ["kind"] = Often ? line.Kind : "copy" };

    JsonObject Quote(GoldQuote quote) => new JsonObject
    {
        ["kind"] = Often ? "direct" : "indirect",
        ["speakerName"] = Often ? quote.Speaker : "Nobody Else",
        ["verdict"] = quote.Drift && Often ? "drifted" : "same",
        ["mentions"] = Mentions(quote.Mentions),
    };

    JsonObject Point(GoldPoint point) => Point(point, point.Readings, Often ? point.Verdict : "update");

    JsonObject Joined(GoldPoint[] points) =>
        Point(points[0], [.. points.SelectMany(point => point.Readings)], "conflict");

    JsonObject Point(GoldPoint point, IEnumerable<GoldReading> readings, string verdict) => new JsonObject
    {
        ["kind"] = Often ? point.Kind : "event",
        ["about"] = point.About,
        ["verdict"] = verdict,
        ["origins"] = new JsonObject { ["certain"] = random.Next(1, 3), ["possible"] = random.Next(3, 5) },
        ["readings"] = new JsonArray([.. readings.Select(Reading)]),
    };

    JsonObject Reading(GoldReading reading) =>
        new JsonObject { ["value"] = reading.Value, ["mentions"] = Mentions(reading.Mentions) };

    JsonArray Mentions(IEnumerable<GoldMention> mentions) =>
        new([.. mentions.Where(_ => Often).Select(Mention).OfType<JsonNode>()]);

    /// <summary>The string where it stands, often a little longer; now and then with a text that is not there.</summary>
    JsonObject? Mention(GoldMention mention)
    {
        var text = _texts[mention.Article];
        var start = text.IndexOf(mention.Text, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var from = Math.Max(0, start - random.Next(30));
        var to = Math.Min(text.Length, start + mention.Text.Length + random.Next(30));
        return new()
        {
            ["article"] = $"id-{mention.Article}",
            ["start"] = from,
            ["end"] = to,
            ["text"] = random.Next(15) > 0 ? text[from..to] : "elsewhere",
        };
    }

    JsonObject Person(GoldPerson person) => new JsonObject
    {
        ["name"] = person.Name,
        ["variants"] = new JsonArray([.. person.Variants.Where(_ => Often).Select(variant => JsonValue.Create(variant))]),
        ["roles"] = new JsonArray(
            [.. (person.Roles.IsDefault ? [] : person.Roles).Select(role => new JsonObject { ["text"] = role })]),
    };
}
