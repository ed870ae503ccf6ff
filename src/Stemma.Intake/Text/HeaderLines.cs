using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Reads the lines of <c>Key: value</c> that a person has written above a text.</summary>
static class HeaderLines
{
    static readonly FrozenDictionary<string, string> _keys = WordTable.Map("header-keys.tsv");

    internal static Draft Read(Draft draft)
    {
        var line = 0;
        for (; line < draft.Lines.Length; line++)
        {
            if (draft.Lines[line].Length == 0)
                continue;
            if (Entry(draft.Lines[line]) is not { } entry)
                break;
            draft = With(draft, entry.Field, entry.Value);
        }
        return draft with { Lines = draft.Lines[line..], Places = draft.Places.IsEmpty ? [] : draft.Places[line..] };
    }

    static (string Field, string Value)? Entry(string line)
    {
        var colon = line.IndexOf(':');
        return colon is > 0 and < 30 && _keys.TryGetValue(line[..colon].Trim(), out var field)
            ? (field, line[(colon + 1)..].Trim()) : null;
    }

    static Draft With(Draft draft, string field, string value) => field switch
    {
        "title" => draft with { Title = value },
        "outlet" => draft with { OutletName = value },
        "published" => draft with { Published = DateScanner.Read(value) ?? draft.Published },
        "author" => draft with { Authors = [.. draft.Authors, .. AuthorList.Split(value)] },
        "language" => draft with { Language = value },
        _ => draft with { Address = Uri.TryCreate(value, UriKind.Absolute, out var uri) ? uri : draft.Address },
    };
}
