namespace Stemma.Intake;

/// <summary>Reads CSV and TSV with named columns: an article in every row.</summary>
sealed class TableReader(IntakeOptions options)
{
    internal IEnumerable<IntakeResult> Read(string text, Draft table)
    {
        var separator = Separator(text);
        string[]? names = null;
        foreach (var (line, cells) in Rows(text, separator))
        {
            if (names is null)
            {
                names = [.. cells.Select(cell => cell.Trim().ToLowerInvariant())];
                if (Array.TrueForAll(JsonFields.Text, name => !names.Contains(name, StringComparer.OrdinalIgnoreCase)))
                {
                    yield return new IntakeResult.Rejected(table.Source, "line 1", RejectionReason.NoArticle,
                        "no column is called \"text\", \"maintext\", \"body\" or \"content\"; name the column of the text so");
                    yield break;
                }
                continue;
            }
            if (cells.Length > 1 || cells[0].Length > 0)
                yield return Article(names, cells, table with { Source = $"{table.Source}#{line}", Place = $"line {line}" });
        }
    }

    IntakeResult Article(string[] names, string[] cells, Draft draft)
    {
        var text = Cell(JsonFields.Text) ?? "";
        return ArticleMaker.Make(draft with
        {
            Title = Cell(JsonFields.Title),
            Lines = MarkedText.Lines(text, options.Limits),
            Address = Uri.TryCreate(Cell(JsonFields.Address), UriKind.Absolute, out var uri) ? uri : null,
            Domain = Cell(JsonFields.Domain),
            OutletName = Cell(JsonFields.Outlet),
            Authors = Cell(JsonFields.Authors) is { } authors ? AuthorList.Split(authors) : [],
            Published = DateScanner.Read(Cell(JsonFields.Published))?.DayOnlyAtMidnight(),
            Modified = DateScanner.Read(Cell(JsonFields.Modified))?.DayOnlyAtMidnight(),
            Section = Cell(JsonFields.Section),
            Language = Cell(JsonFields.Language),
            Said = FactBasis.Record,
        }, options);

        string? Cell(string[] fields)
        {
            foreach (var field in fields)
            {
                var column = Array.FindIndex(names, name => name.Equals(field, StringComparison.OrdinalIgnoreCase));
                if (column >= 0 && column < cells.Length && !string.IsNullOrWhiteSpace(cells[column]))
                    return cells[column];
            }
            return null;
        }
    }

    /// <summary>What separates the names in the first line: the most frequent of tab, semicolon and comma.</summary>
    static char Separator(string text)
    {
        var end = text.IndexOf('\n');
        var head = end < 0 ? text : text[..end];
        return _separators.MaxBy(c => head.Count(other => other == c));
    }

    static readonly char[] _separators = ['\t', ';', ','];

    /// <summary>The rows with the line where each begins; a quoted cell may hold separators and line breaks.</summary>
    static IEnumerable<(int Line, string[] Cells)> Rows(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"' && (quoted || cell.Length == 0))
                quoted = !quoted;
            else if (c == separator && !quoted)
                Close();
            else if (c == '\n' && !quoted)
            {
                Close();
                yield return (start, [.. cells]);
                cells.Clear();
                start = line;
            }
            else
                cell.Append(c);
        }
        Close();
        if (cells.Count > 1 || cells[0].Length > 0)
            yield return (start, [.. cells]);

        void Close()
        {
            cells.Add(cell.ToString().TrimEnd('\r'));
            cell.Clear();
        }
    }
}
