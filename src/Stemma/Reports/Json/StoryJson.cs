using System.Text.Json;
using Stemma.Collation;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Writes one story as <c>stemma-story/1</c>.</summary>
sealed class StoryJson
{
    readonly Utf8JsonWriter _writer;
    readonly StoryReport _report;
    readonly MentionJson _mentions;

    internal StoryJson(Utf8JsonWriter writer, StoryReport report)
    {
        (_writer, _report) = (writer, report);
        _mentions = new(writer, id => report.Article(id).Article);
    }

    StoryCollation Collation => _report.Collation;

    /// <param name="last">Writes what comes after the story's own fields.</param>
    internal void Write(Action last)
    {
        _writer.WriteStartObject();
        _writer.WriteString("format", "stemma-story/1");
        _writer.WriteText("id", Collation.Story.Id);
        _writer.WriteText("title", Collation.Title);
        WriteAll("articles", _report.Articles, WriteFields);
        WriteAll("origins", Collation.Lineage.Origins, WriteFields);
        WriteAll("lineage", Collation.Lineage.Derivations, WriteFields);
        WriteAll("quotes", Collation.Utterances, WriteFields);
        WriteAll("points", Collation.Points, WriteFields);
        WriteAll("people", Collation.People, WriteFields);
        WriteAll("organizations", Collation.Organizations, WriteFields);
        WriteAll("places", Collation.Places, WriteFields);
        WriteAll("timeline", Collation.Timeline, WriteFields);
        new FactsJson(_writer, _mentions).Write(Collation.Facts);
        WriteAll("gaps", Collation.Gaps, WriteFields);
        last();
        _writer.WriteEndObject();
    }

    void WriteAll<T>(string name, ImmutableArray<T> items, Action<T> fields)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            _writer.WriteStartObject();
            fields(item);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    void WriteFields(ReportedArticle reported)
    {
        var article = reported.Article;
        _writer.WriteString("id", article.Id.Value);
        _writer.WriteText("source", article.Source);
        _writer.WriteText("url", article.Address?.AbsoluteUri);
        _writer.WriteText("title", article.Title);
        _writer.WriteText("outlet", article.Outlet?.Name);
        _writer.WriteTexts("authors", article.Authors);
        _writer.WriteText("published", article.Published?.ToString());
        _writer.WriteText("publishedBasis", article.Published?.Basis.ToString().ToLowerInvariant());
        _writer.WriteText("language", article.Language);
        _writer.WriteText("text", article.Text);
        WriteAll("removed", article.Removed, removal =>
        {
            _writer.WriteText("text", removal.Text);
            _writer.WriteWord("reason", removal.Reason);
        });
        _writer.WriteText("origin", reported.Origin?.Id);
        if (article.Capture != Capture.None)
            WriteCapture(article.Capture);
    }

    void WriteCapture(Capture capture)
    {
        _writer.WriteText("modified", capture.Modified?.ToString());
        _writer.WriteText("section", capture.Section);
        WriteAll("facts", capture.Facts, fact =>
        {
            _writer.WriteWord("field", fact.Field);
            _writer.WriteText("value", fact.Value);
            _writer.WriteWord("basis", fact.Basis);
        });
        WriteAll("paragraphs", [.. capture.Paragraphs.Where(paragraph => paragraph.Source is not null)], paragraph =>
        {
            _writer.WriteNumber("start", paragraph.Span.Start);
            _writer.WriteNumber("end", paragraph.Span.End);
            _writer.WriteNumber("sourceStart", paragraph.Source!.Value.Start);
            _writer.WriteNumber("sourceEnd", paragraph.Source!.Value.End);
        });
    }

    void WriteFields(Origin origin)
    {
        _writer.WriteText("id", origin.Id);
        _writer.WriteText("name", origin.Name);
        _writer.WriteTexts("articles", origin.Articles.Select(id => id.Value));
        _mentions.WriteEvidence("basis", origin.Basis);
        _writer.WriteBoolean("certain", origin.IsCertain);
        _writer.WriteBoolean("absent", origin.IsAbsent);
    }

    void WriteFields(Derivation derivation)
    {
        _writer.WriteString("article", derivation.Article.Value);
        _writer.WriteText("from", derivation.FromArticle?.Value ?? derivation.FromOrigin);
        _writer.WriteWord("kind", derivation.Kind);
        _writer.WriteNumber("share", Math.Round(derivation.Share, 3));
        _writer.WriteWord("certainty", derivation.Certainty);
        _mentions.WriteShared(derivation.Passages);
        _mentions.WriteEvidence("evidence", derivation.Evidence);
    }

    void WriteFields(Utterance utterance)
    {
        _writer.WriteText("id", utterance.Id);
        _writer.WriteString("kind", utterance.Kind is QuotationKind.Indirect ? "indirect" : "direct");
        _writer.WriteBoolean("fragment", utterance.Kind == QuotationKind.Fragment);
        _writer.WriteText("speakerName", utterance.SpeakerName);
        _writer.WriteText("speaker", utterance.Speaker);
        _writer.WriteWord("verdict", utterance.Verdict);
        _mentions.WriteMentions(utterance.Mentions);
        WriteAll("changes", utterance.Changes, change =>
        {
            _writer.WriteNumber("from", change.From);
            _writer.WriteNumber("to", change.To);
            _writer.WriteWord("operation", change.Operation);
            _writer.WriteText("before", Words(utterance, change.From, change.Before));
            _writer.WriteText("after", Words(utterance, change.To, change.After));
            _writer.WriteSpan("beforeAt", change.Before);
            _writer.WriteSpan("afterAt", change.After);
        });
    }

    string Words(Utterance utterance, int mention, TextSpan span) =>
        _report.Article(utterance.Mentions[mention].Passage.Article).Article[span].ToString();

    void WriteFields(Point point)
    {
        _writer.WriteText("id", point.Id);
        _writer.WriteWord("kind", point.Kind);
        _writer.WriteText("about", point.About);
        _writer.WriteWord("verdict", point.Verdict);
        _writer.WriteText("why", point.Why);
        Write(point.Origins);
        _writer.WriteTexts("authorities", point.Authorities);
        WriteAll("readings", point.Readings, WriteFields);
    }

    void WriteFields(PointReading reading)
    {
        _writer.WriteText("value", reading.Value);
        if (reading.Low is { } low)
            _writer.WriteNumber("low", low);
        if (reading.High is { } high)
            _writer.WriteNumber("high", high);
        if (reading.Start is { } start)
            _writer.WriteDay("start", start);
        if (reading.End is { } end)
            _writer.WriteDay("end", end);
        Write(reading.Origins);
        _mentions.WriteMentions(reading.Mentions);
    }

    void Write(OriginCount origins)
    {
        _writer.WriteStartObject("origins");
        _writer.WriteNumber("certain", origins.Certain);
        _writer.WriteNumber("possible", origins.Possible);
        _writer.WriteTexts("names", origins.Names);
        _writer.WriteEndObject();
    }

    void WriteFields(StoryEntity entity)
    {
        _writer.WriteText("id", entity.Id);
        _writer.WriteText("name", entity.Name);
        _writer.WriteTexts("variants", entity.Variants);
        WriteAll("roles", entity.Roles, role =>
        {
            _writer.WriteText("text", role.Text);
            _mentions.WriteMentions(role.Mentions);
        });
        if (entity.Location is { } location)
        {
            _writer.WriteNumber("lat", location.Latitude);
            _writer.WriteNumber("lon", location.Longitude);
            _writer.WriteText("country", location.Country);
            if (location.Precision is { } precision)
                _writer.WriteWord("precision", precision);
        }
        else if (entity.Kind == Language.NameKind.Place)
        {
            _writer.WriteNull("lat");
            _writer.WriteNull("lon");
        }

        _mentions.WriteMentions(entity.Mentions);
    }

    void WriteFields(TimelineEntry entry)
    {
        _writer.WriteDay("start", entry.Days.Start);
        _writer.WriteDay("end", entry.Days.End);
        _writer.WriteWord("precision", entry.Precision);
        _writer.WriteText("label", entry.Label);
        _writer.WriteText("point", entry.Point);
        _mentions.WriteMentions(entry.Mentions);
    }

    void WriteFields(Gap gap)
    {
        _writer.WriteText("article", gap.Article?.Value);
        _writer.WriteText("reason", gap.Reason);
        _writer.WriteText("detail", gap.Detail);
    }
}
