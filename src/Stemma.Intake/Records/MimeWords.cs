namespace Stemma.Intake;

/// <summary>Reads the encodings of e-mail: base64, quoted-printable, and words in headers (<c>=?utf-8?q?…?=</c>).</summary>
static class MimeWords
{
    internal static string Decoded(string header)
    {
        header = header[..Math.Min(header.Length, LongestHeader)];
        var text = new StringBuilder();
        var at = 0;
        while (header.IndexOf("=?", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var between = header.AsSpan(at, start - at);
            if (Word(header, start) is not { } word)
            {
                text.Append(between).Append("=?");
                at = start + 2;
                continue;
            }
            // Space between two such words only parts them.
            if (at == 0 || !between.IsWhiteSpace())
                text.Append(between);
            text.Append(word.Text);
            at = word.End;
        }
        return text.Append(header.AsSpan(at)).ToString();
    }

    /// <summary>A longer header names nobody.</summary>
    const int LongestHeader = 4000;

    /// <summary>The word that begins here, and one past its end.</summary>
    static (string Text, int End)? Word(string header, int start)
    {
        var fields = header[(start + 2)..].Split('?', 4);
        if (fields.Length < 4 || !fields[3].StartsWith('=') || fields[1] is not ("q" or "Q" or "b" or "B"))
            return null;
        var bytes = fields[1] is "b" or "B" ? Base64(fields[2]) : Quoted(Encoding.ASCII.GetBytes(fields[2]), '=', true);
        return (TextDecoder.Decode(bytes, fields[0].Split('*')[0]).Text, start + fields[0].Length + fields[1].Length + fields[2].Length + 6);
    }

    /// <summary>What is no base64 is left out.</summary>
    internal static byte[] Base64(string text)
    {
        var digits = new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
        digits = digits[..(digits.Length - (digits.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
    }

    internal static byte[] Quoted(ReadOnlySpan<byte> text, char escape, bool header)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == escape && i + 2 < text.Length
                && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (text[i] == escape && i + 1 < text.Length && text[i + 1] is (byte)'\r' or (byte)'\n')
            {
                i += text[i + 1] == '\r' && i + 2 < text.Length && text[i + 2] == '\n' ? 2 : 1;
            }
            else
            {
                bytes.Add(header && text[i] == '_' ? (byte)' ' : text[i]);
            }
        }
        return [.. bytes];
    }
}
