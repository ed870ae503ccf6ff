using System.Text.Json;
using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes passages and mentions as <c>stemma-story/1</c> has them.</summary>
sealed class MentionJson(Utf8JsonWriter writer, Func<ArticleId, Article> article)
{
    internal void WriteMentions(ImmutableArray<Mention> mentions)
    {
        writer.WriteStartArray("mentions");
        foreach (var mention in mentions)
            Write(mention);
        writer.WriteEndArray();
    }

    internal void WriteEvidence(string name, ImmutableArray<Evidence> evidence)
    {
        writer.WriteStartArray(name);
        foreach (var item in evidence)
        {
            writer.WriteStartObject();
            writer.WriteText("reason", item.Reason);
            if (item.Passage is { } passage && !passage.Span.IsEmpty)
                WritePassage(passage);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal void WriteShared(ImmutableArray<SharedPassage> passages)
    {
        writer.WriteStartArray("passages");
        foreach (var passage in passages)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", passage.Here.Start);
            writer.WriteNumber("end", passage.Here.End);
            if (passage.There is { } there)
            {
                writer.WriteStartObject("there");
                WritePlace(there);
                writer.WriteEndObject();
            }
            else
                writer.WriteNull("there");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    void Write(Mention mention)
    {
        writer.WriteStartObject();
        WritePassage(mention.Passage);
        if (mention.Sentence is { } sentence)
            writer.WriteSpan("sentence", sentence);
        if (mention.Attribution is { } attribution)
            Write(attribution);
        writer.WriteWord("certainty", mention.Certainty);
        writer.WriteEndObject();
    }

    void Write(Attribution attribution)
    {
        writer.WriteStartObject("attribution");
        writer.WriteText("name", attribution.Name);
        writer.WriteWord("class", attribution.Class);
        writer.WriteText("cue", attribution.Cue);
        writer.WriteEndObject();
    }

    void WritePassage(Passage passage)
    {
        WritePlace(passage);
        writer.WriteText("text", article(passage.Article)[passage.Span].ToString());
    }

    void WritePlace(Passage passage)
    {
        writer.WriteString("article", passage.Article.Value);
        writer.WriteNumber("start", passage.Span.Start);
        writer.WriteNumber("end", passage.Span.End);
    }
}
