namespace Stemma.Intake;

/// <summary>The lines of one article while boilerplate is taken out, and what was taken, in the order of the text.</summary>
sealed class LineSheet(IEnumerable<string> lines)
{
    readonly string[] _lines = [.. lines];
    readonly List<int> _heads = [];
    readonly SortedDictionary<int, List<Removal>> _removed = [];

    internal int Count => _lines.Length;

    internal string this[int line] => _lines[line];

    internal bool IsBlank(int line) => _lines[line].Length == 0;

    /// <summary>The lines that stood over links to other reports: "Read more:", "Related".</summary>
    internal ImmutableArray<int> Heads => [.. _heads];

    /// <summary>Takes the whole line out.</summary>
    internal void Remove(int line, RemovalReason reason)
    {
        if (_lines[line].Length == 0)
            return;
        Note(line, _lines[line], reason);
        if (reason == RemovalReason.Related && Words.Count(_lines[line]) <= 4)
            _heads.Add(line);
        _lines[line] = "";
    }

    /// <summary>Takes the line for another place in the article: it is not listed as removed.</summary>
    internal string Take(int line)
    {
        var text = _lines[line];
        _lines[line] = "";
        return text;
    }

    /// <summary>Takes a part of a line out; what stands around it closes up.</summary>
    internal void Cut(int line, int start, int length, RemovalReason reason)
    {
        var text = _lines[line];
        var part = text.Substring(start, length).Trim();
        if (part.Any(char.IsLetterOrDigit))
            Note(line, part, reason);
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(start + length).TrimStart();
        var joint = before.Length == 0 || after.Length == 0 || after[0] is ',' or '.' or ';' or ':' or '!' or '?' or '\'' or '’' or ')' ? "" : " ";
        _lines[line] = $"{before}{joint}{after}";
    }

    internal ImmutableArray<string> Lines => [.. _lines];

    internal ImmutableArray<Removal> Removed => [.. _removed.Values.SelectMany(removals => removals)];

    /// <summary>The nearest line with text before this one, or -1.</summary>
    internal int Before(int line)
    {
        do
            line--;
        while (line >= 0 && IsBlank(line));
        return line;
    }

    /// <summary>The nearest line with text after this one, or the number of lines.</summary>
    internal int After(int line)
    {
        do
            line++;
        while (line < Count && IsBlank(line));
        return line;
    }

    void Note(int line, string text, RemovalReason reason)
    {
        if (!_removed.TryGetValue(line, out var removals))
            _removed[line] = removals = [];
        removals.Add(new(text, reason));
    }
}
