using System.CommandLine;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Stemma.Intake;

namespace Stemma.Training;

/// <summary><c>score pages SET</c>: articles out of the pages of a set, measured against what people marked.</summary>
static class PageScoring
{
    internal static Command Command()
    {
        var set = new Argument<FileInfo>("SET") { Description = "JSON Lines (gzip or plain): id, url, html, gold." };
        var predictions = new Option<FileInfo?>("--predictions") { Description = "Writes what was found, as JSON Lines." };
        var worst = new Option<int>("--worst") { Description = "Prints so many of the worst pages." };
        var command = new Command("pages", "Text, title, day and authors of saved pages.") { set, predictions, worst };
        command.SetAction(result =>
            Score(result.GetRequiredValue(set), result.GetValue(predictions), result.GetValue(worst)));
        return command;
    }

    sealed record Page(string Id, string Url, PageMeasure.Rates Text, bool? Title, bool? Day, bool? Authors)
    {
        /// <summary>Which half of the set it is in, by its id alone.</summary>
        internal bool IsTuned => Id.Sum(c => c) % 2 == 0;
    }

    static void Score(FileInfo set, FileInfo? predictions, int worst)
    {
        var clock = Stopwatch.StartNew();
        using var output = predictions is null ? null : new StreamWriter(predictions.FullName);
        var pages = Lines(set).Select(line => Scored(line, output)).ToList();
        var table = new ScoreTable(["pages", "number", "F1", "precision", "recall", "title", "day", "authors"],
        [
            Row("all", pages),
            Row("first half by id, read while tuning", [.. pages.Where(page => page.IsTuned)]),
            Row("second half by id, read too", [.. pages.Where(page => !page.IsTuned)]),
        ]);
        Console.Write(table.ToPlain());
        Console.WriteLine($"{pages.Count / clock.Elapsed.TotalSeconds:0} pages a second, reading the set included");
        foreach (var page in pages.OrderBy(page => page.Text.F1).Take(worst))
            Console.WriteLine($"{page.Text.F1:0.000} {page.Text.Precision:0.00} {page.Text.Recall:0.00} {page.Id} {page.Url}");
        var name = set.Name.Split('.')[0];
        ScoreSheet.Open().Write($"pages-{name}", $"Pages: {name}", $"score pages {set.Name}", table.ToMarkdown());
    }

    static IEnumerable<string> Lines(FileInfo set)
    {
        using var file = set.OpenRead();
        using Stream stream = set.Extension == ".gz" ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    static Page Scored(string line, StreamWriter? output)
    {
        using var document = JsonDocument.Parse(line);
        var page = document.RootElement;
        var (id, url, gold) = (Text(page, "id"), Text(page, "url"), page.GetProperty("gold"));
        var draft = new Draft { Source = id, Address = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null };
        var result = PageReader.Read(Text(page, "html"), draft, IntakeOptions.Default);
        var article = (result as IntakeResult.Accepted)?.Article;
        var body = article is null ? "" : article.Text[article.Title.Length..];
        output?.WriteLine(Prediction(id, body, article));
        return new(id, url, PageMeasure.Of(Text(gold, "text"), body), Same(Text(gold, "title"), article?.Title),
            Text(gold, "date") is { Length: >= 10 } date ? date[..10] == article?.Published?.Day.ToString("yyyy-MM-dd") : null,
            SameAuthors(Text(gold, "author"), article?.Authors ?? []));
    }

    static string Prediction(string id, string text, Article? article)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("text", text);
            writer.WriteString("title", article?.Title);
            writer.WriteString("published", article?.Published?.ToString());
            writer.WriteString("outlet", article?.Outlet?.Name);
            writer.WriteStartArray("authors");
            foreach (var author in article?.Authors ?? [])
                writer.WriteStringValue(author);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    static bool? Same(string wanted, string? found) =>
        PageMeasure.Normal(wanted) is { Length: > 0 } normal ? normal == PageMeasure.Normal(found) : null;

    static bool? SameAuthors(string wanted, ImmutableArray<string> found)
    {
        var names = wanted.Split([",", ";", " and ", " & "], StringSplitOptions.None)
            .Select(PageMeasure.Normal).Where(name => name.Length > 0).ToHashSet();
        return names.Count == 0 ? null : names.SetEquals(found.Select(PageMeasure.Normal));
    }

    static ImmutableArray<string> Row(string name, IReadOnlyCollection<Page> pages)
    {
        var (f1, precision, recall) = PageMeasure.Mean([.. pages.Select(page => page.Text)]);
        return [name, $"{pages.Count}", ScoreTable.Figure(f1), ScoreTable.Figure(precision), ScoreTable.Figure(recall),
            Share(page => page.Title), Share(page => page.Day), Share(page => page.Authors)];

        string Share(Func<Page, bool?> field)
        {
            var told = pages.Select(field).OfType<bool>().ToList();
            return ScoreTable.Figure(told.Count == 0 ? null : (double)told.Count(right => right) / told.Count);
        }
    }
}
