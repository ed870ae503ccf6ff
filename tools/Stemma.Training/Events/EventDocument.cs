using System.IO.Compression;
using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>A report of the event coreference set, as Stemma reads it, with the events that people marked.</summary>
sealed class EventDocument
{
    EventDocument(int topic, string story, ArticleReading reading, ImmutableArray<EventMention> mentions) =>
        (Topic, Story, Reading, Mentions) = (topic, story, reading, mentions);

    public int Topic { get; }

    /// <summary>The event that the report is about, one of several of its topic.</summary>
    public string Story { get; }

    public ArticleReading Reading { get; }
    public ImmutableArray<EventMention> Mentions { get; }

    public static IEnumerable<EventDocument> ReadAll(string path)
    {
        var reader = new ArticleReader(Analyzer.Load());
        using var file = File.OpenRead(path);
        using var lines = new StreamReader(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return Read(json.RootElement, reader);
        }
    }

    static EventDocument Read(JsonElement document, ArticleReader reader)
    {
        var (text, spans) = Join(document);
        var name = document.GetProperty("doc").GetString()!;
        var article = new Article { Id = new(name), Source = name, Title = "", Text = text };
        var reading = reader.Read(article);
        var scored = document.GetProperty("scored_sentences").EnumerateArray().Select(s => s.GetInt32()).ToHashSet();
        var sentences = document.GetProperty("sentence").EnumerateArray().Select(s => s.GetInt32()).ToArray();
        var mentions = document.GetProperty("mentions").EnumerateArray()
            .Where(mention => IsEvent(mention) && scored.Contains(sentences[FirstToken(mention)]))
            .Select(mention => MentionOf(mention, spans, reading));
        return new(
            document.GetProperty("topic").GetInt32(), document.GetProperty("story").GetString()!, reading, [.. mentions]);
    }

    // Each sentence is a line, so that no sentence is split otherwise than it was marked.
    static (string Text, TextSpan[] Spans) Join(JsonElement document)
    {
        var tokens = document.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!).ToArray();
        var sentences = document.GetProperty("sentence").EnumerateArray().Select(s => s.GetInt32()).ToArray();
        var text = new StringBuilder();
        var spans = new TextSpan[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > 0)
                text.Append(sentences[i] != sentences[i - 1] ? "\n" : IsAttached(tokens[i]) ? "" : " ");
            var token = tokens[i] is "``" or "''" ? "\"" : tokens[i];
            spans[i] = new(text.Length, text.Length + token.Length);
            text.Append(token);
        }

        return (text.ToString(), spans);
    }

    static bool IsAttached(string token) =>
        token is "," or "." or "'s" or "n't" or "?" or "!" or ";" or ":" or "'" or "%" || token.StartsWith('\'');

    static bool IsEvent(JsonElement mention)
    {
        var type = mention.GetProperty("type").GetString()!;
        return type.StartsWith("ACTION", StringComparison.Ordinal) || type.StartsWith("NEG", StringComparison.Ordinal);
    }

    static int FirstToken(JsonElement mention) => mention.GetProperty("tokens")[0].GetInt32();

    static EventMention MentionOf(JsonElement mention, TextSpan[] spans, ArticleReading reading)
    {
        var words = mention.GetProperty("tokens").EnumerateArray().Select(t => spans[t.GetInt32()]).ToArray();
        var claim = Enumerable.Range(0, reading.Claims.Length).Cast<int?>()
            .FirstOrDefault(i => words.Any(word => word.Overlaps(reading.Claims[i!.Value].Predicate)));
        return new(mention.GetProperty("chain").GetString(), reading.Article.Text[words[0].Start..words[^1].End], claim);
    }
}

/// <summary>An event as people marked it.</summary>
/// <param name="Chain">The same for all mentions of one event; null for one that is mentioned once.</param>
/// <param name="Claim">The index of the claim that has its word for predicate; null where none has.</param>
sealed record EventMention(string? Chain, string Text, int? Claim);
