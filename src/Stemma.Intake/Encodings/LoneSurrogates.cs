namespace Stemma.Intake;

/// <summary>Mends escapes of half a character in JSON (<c>\ud83d</c> alone), which no text may hold.</summary>
static class LoneSurrogates
{
    internal static string Mended(string json)
    {
        if (json.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase) < 0)
            return json;
        var mended = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\' || i + 1 >= json.Length)
            {
                mended.Append(json[i]);
                continue;
            }
            var unit = Unit(json, i);
            var pair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json, i + 6));
            var length = pair ? 12 : unit == 0 ? 2 : 6;
            mended.Append(!pair && char.IsSurrogate(unit) ? "\\ufffd" : json.AsSpan(i, length));
            i += length - 1;
        }
        return mended.ToString();
    }

    /// <summary>The code unit that an escape at this place names; 0 where there is none.</summary>
    static char Unit(string json, int i) =>
        i + 6 <= json.Length && json[i] == '\\' && json[i + 1] is 'u'
        && ushort.TryParse(json.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, null, out var unit) ? (char)unit : '\0';
}
