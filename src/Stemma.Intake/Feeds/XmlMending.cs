namespace Stemma.Intake;

/// <summary>Makes XML of what feeds send: stray ampersands, names of HTML's entities, control characters.</summary>
static class XmlMending
{
    const int LongestEntity = 12;

    internal static string Mended(string xml)
    {
        var start = xml.IndexOf('<');
        var mended = new StringBuilder(xml.Length);
        for (var i = Math.Max(0, start); i < xml.Length; i++)
        {
            if (xml[i] == '&')
                i += Entity(xml, i, mended);
            else if (IsAllowed(xml, i))
                mended.Append(xml[i]);
        }
        return mended.ToString();
    }

    /// <summary>Writes what stands for an ampersand; returns how many more characters that took.</summary>
    static int Entity(string xml, int at, StringBuilder mended)
    {
        var length = xml.AsSpan(at, Math.Min(LongestEntity, xml.Length - at)).IndexOf(';');
        var entity = length > 1 ? xml.Substring(at, length + 1) : "&";
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            mended.Append(entity);
            return length;
        }
        var decoded = System.Net.WebUtility.HtmlDecode(entity);
        if (decoded == entity || decoded.Any(c => c is '<' or '>' or '&' || char.IsControl(c) || char.IsSurrogate(c)))
        {
            mended.Append("&amp;");
            return 0;
        }
        mended.Append(decoded);
        return length;
    }

    static bool IsAllowed(string xml, int i)
    {
        var c = xml[i];
        if (char.IsHighSurrogate(c))
            return i + 1 < xml.Length && char.IsLowSurrogate(xml[i + 1]);
        if (char.IsLowSurrogate(c))
            return i > 0 && char.IsHighSurrogate(xml[i - 1]);
        return c is >= ' ' or '\t' or '\n' or '\r' && c is not ('\uFFFE' or '\uFFFF');
    }
}
