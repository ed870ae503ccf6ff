namespace Stemma.Language;

/// <summary>Text made plain for comparing: small letters without marks. It never replaces the text it was made from.</summary>
static class Folding
{
    const int Last = 0x1EFF;
    static readonly string?[] _plain = Table();

    /// <summary>In lower case, without diacritics; other scripts stay as they are, only smaller.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return string.Create(text.Length, text, static (folded, text) => Ascii.ToLower(text, folded, out _));
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter < 0x80)
                folded.Append(char.ToLowerInvariant(letter));
            else if (letter <= Last && _plain[letter] is { } plain)
                folded.Append(plain);
            else if (letter is '’' or '‘' or 'ʻ' or 'ʼ')
                folded.Append('\'');
            else if (letter is < '\u0300' or > '\u036F')
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    static string?[] Table()
    {
        var table = new string?[Last + 1];
        foreach (var row in WordList.Rows("letters.tsv"))
            table[row[0][0]] = row[1];
        return table;
    }
}
