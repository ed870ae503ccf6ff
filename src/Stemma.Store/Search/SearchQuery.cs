namespace Stemma.Store;

/// <summary>What somebody looks for: words and phrases, and fields such as <c>place:Erbil</c> or <c>conflict:yes</c>.</summary>
public sealed record SearchQuery
{
    /// <summary>Fewer letters begin too many words.</summary>
    const int LeastLetters = 3;

    /// <summary>Words alone and phrases; an article must hold each of them.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];

    public ImmutableArray<SearchField> Fields { get; init; } = [];

    /// <summary>Whether the last word is still being typed: what begins so is found, too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of the articles that hold the words, so many of the latest arrivals are looked at. Default all.</summary>
    public long MostCandidates { get; init; } = int.MaxValue;

    /// <summary>The fields, with what each takes.</summary>
    public static ImmutableArray<(string Name, string Takes)> Known { get; } =
    [
        ("name", "a person, an organisation or a place that an article names"),
        ("person", "a person"),
        ("organization", "an organisation"),
        ("place", "a place"),
        ("outlet", "who published it"),
        ("date", "a day, month or year that an article speaks of: 2031-05"),
        ("published", "the day, month or year of its publication"),
        ("language", "a code of two letters"),
        ("story", "the id of a story"),
        ("conflict", "yes: its story has a conflict; no: it has none"),
    ];

    /// <summary>Whether the last word is long enough to be looked for while it is typed.</summary>
    public bool IsOpenable => !Phrases.IsEmpty && Phrases[^1].Length >= LeastLetters && !Phrases[^1].Contains(' ', StringComparison.Ordinal);

    /// <summary>Reads what was typed; the trouble is null where there is none.</summary>
    public static (SearchQuery Query, string? Trouble) Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var phrases = ImmutableArray.CreateBuilder<string>();
        var fields = ImmutableArray.CreateBuilder<SearchField>();
        // A database reads a text to its first NUL, or refuses it.
        foreach (var (name, value) in Terms(text.Replace('\0', ' ')))
        {
            if (name.Length == 0)
            {
                if (value.Any(char.IsLetterOrDigit))
                    phrases.Add(value);
                continue;
            }

            if (value.Length == 0)
                return (new(), $"{name}: wants a value after it; two words in quotation marks");
            var field = new SearchField(name.ToLowerInvariant(), value);
            if (field.Trouble is { } trouble)
                return (new(), trouble);
            fields.Add(field);
        }

        return phrases.Count + fields.Count == 0
            ? (new(), "there is nothing to look for; give words, \"a phrase\", or place:Erbil")
            : (new() { Phrases = phrases.DrainToImmutable(), Fields = fields.DrainToImmutable() }, null);
    }

    /// <summary>Words, phrases in quotation marks, and <c>name:value</c> where the value may be a phrase.</summary>
    static IEnumerable<(string Name, string Value)> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (name, start) = NameAt(text, at);
            var isQuoted = start < text.Length && text[start] == '"';
            var end = isQuoted ? text.IndexOf('"', start + 1) : EndOfWord(text, start);
            end = end < 0 ? text.Length : end;
            yield return (name, text[(isQuoted ? start + 1 : start)..end]);
            at = isQuoted ? end + 1 : end;
        }
    }

    /// <summary>The name of the field that begins here, and where its value begins: white space may stand before it where the field is known.</summary>
    static (string Name, int Start) NameAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        if (end == at || end == text.Length || text[end] != ':')
            return ("", at);
        var (name, start) = (text[at..end], end + 1);
        if (Known.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            return (name, start);
        }

        return start < text.Length && !char.IsWhiteSpace(text[start]) ? (name, start) : ("", at);
    }

    static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
