using System.Text.Json;
using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Writes one article and what it says.</summary>
sealed class ReadingJson(Utf8JsonWriter writer, ArticleReading reading)
{
    internal void Write()
    {
        var article = reading.Article;
        writer.WriteStartObject();
        writer.WriteString("id", article.Id.Value);
        writer.WriteText("source", article.Source);
        writer.WriteText("title", article.Title);
        writer.WriteText("outlet", article.Outlet?.Name);
        writer.WriteText("published", article.Published?.ToString());
        writer.WriteText("language", article.Language);
        writer.WriteText("text", article.Text);
        WriteAll("times", reading.Times, time => time.Phrase, Write);
        WriteAll("quantities", reading.Quantities, quantity => quantity.Span, Write);
        WriteAll("quotations", reading.Quotations, quotation => quotation.Content, Write);
        WriteAll("entities", reading.Entities, null, Write);
        WriteAll("claims", reading.Claims, claim => claim.Span, Write);
        writer.WriteEndObject();
    }

    void WriteAll<T>(string name, ImmutableArray<T> items, Func<T, TextSpan>? span, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            if (span is not null)
                WriteSpan(span(item));
            fields(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    void Write(TimeExpression time)
    {
        writer.WriteWord("kind", time.Kind);
        writer.WriteText("value", time.Value);
        writer.WriteWord("granularity", time.Granularity);
        writer.WriteWord("part", time.Part);
        if (time.Clock is { } clock)
            Write(clock);
        writer.WriteWord("bound", time.Bound);
        if (time.Days is { } days)
        {
            writer.WriteDay("from", days.Start);
            writer.WriteDay("to", days.End);
        }

        writer.WriteBoolean("approximate", time.IsApproximate);
        writer.WriteBoolean("relative", time.IsRelative);
    }

    void Write(ClockTime clock)
    {
        writer.WriteStartObject("clock");
        writer.WriteString("from", ClockTime.Iso(clock.Start));
        writer.WriteString("to", ClockTime.Iso(clock.End));
        writer.WriteText("zone", clock.Zone);
        writer.WriteEndObject();
    }

    void Write(Quantity quantity)
    {
        writer.WriteWord("kind", quantity.Kind);
        if (quantity.Range.Low > decimal.MinValue)
            writer.WriteNumber("low", quantity.Range.Low);
        if (quantity.Range.High < decimal.MaxValue)
            writer.WriteNumber("high", quantity.Range.High);
        writer.WriteWord("modifier", quantity.Modifier);
        writer.WriteBoolean("vague", quantity.IsVague);
        writer.WriteText("unit", quantity.Unit);
        writer.WriteText("counted", quantity.Counted is { } counted ? Text(counted.Span) : null);
        writer.WriteTexts("scope", quantity.Scope.Select(Text));
    }

    void Write(Quotation quotation)
    {
        writer.WriteWord("kind", quotation.Kind);
        writer.WriteText("cue", quotation.Cue is { } cue ? Text(cue) : null);
        writer.WriteText("speaker", quotation.Speaker.Name);
        writer.WriteWord("speakerClass", quotation.Speaker.Class);
        WriteIndex("entity", quotation.Speaker.Entity);
        writer.WriteText("addressee", quotation.Addressee is { } addressee ? Text(addressee) : null);
    }

    void Write(Entity entity)
    {
        writer.WriteWord("kind", entity.Kind);
        writer.WriteText("name", entity.Name);
        writer.WriteTexts("variants", entity.Variants);
        WriteAll("roles", entity.Roles, role => role.Span, _ => { });
        if (entity.Location is { } location)
        {
            writer.WriteNumber("lat", location.Latitude);
            writer.WriteNumber("lon", location.Longitude);
            writer.WriteText("country", location.Country);
        }

        if (entity.Age is { } age)
            writer.WriteNumber("age", age.Years);
        WriteAll("mentions", entity.Mentions, mention => mention, _ => { });
    }

    void Write(Claim claim)
    {
        writer.WriteText("predicate", claim.Lemma);
        writer.WriteBoolean("negated", claim.IsNegated);
        writer.WriteWord("certainty", claim.Certainty);
        WriteIndex("quotation", claim.Quotation);
        WriteIndexes("times", claim.Times);
        WriteIndexes("quantities", claim.Quantities);
        WriteAll("arguments", claim.Arguments, argument => argument.Span, argument =>
        {
            writer.WriteWord("role", argument.Role);
            writer.WriteText("lemma", argument.Lemma);
            writer.WriteText("preposition", argument.Preposition);
            WriteIndex("entity", argument.Entity);
        });
    }

    void WriteIndex(string name, int? index)
    {
        if (index is { } place)
            writer.WriteNumber(name, place);
    }

    void WriteIndexes(string name, ImmutableArray<int> indexes)
    {
        writer.WriteStartArray(name);
        foreach (var index in indexes)
            writer.WriteNumberValue(index);
        writer.WriteEndArray();
    }

    void WriteSpan(TextSpan span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteText("text", Text(span));
    }

    string Text(TextSpan span) => reading.Article[span].ToString();
}
