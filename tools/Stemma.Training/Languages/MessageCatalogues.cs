using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace Stemma.Training;

/// <summary>Sentences in many languages: the translated messages of programs (<c>locale/LANGUAGE/…/*.mo</c>).</summary>
static partial class MessageCatalogues
{
    const uint Magic = 0x950412DE;

    /// <summary>The messages below a folder, without what they leave open, each once; those in English are the keys.</summary>
    public static IEnumerable<(string Language, string Text)> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.mo", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => !path.Contains("_Latn", StringComparison.Ordinal))
            .SelectMany(ReadFile).Where(message => message.Text.Count(char.IsLetter) > 2).Distinct();

    static IEnumerable<(string Language, string Text)> ReadFile(string path)
    {
        var parts = path.Split('/');
        var place = Array.LastIndexOf(parts, "locale");
        var language = place < 0 ? "" : parts[place + 1].Split('_', '@', '-')[0].ToLowerInvariant();
        var bytes = File.ReadAllBytes(path);
        if (language.Length != 2 || language == "en" || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
            yield break;
        for (var i = 0; i < Number(bytes, 8); i++)
        {
            var key = Message(bytes, Number(bytes, 12) + (8 * i));
            if (key.Length == 0)
                continue;
            key = key[(key.IndexOf('\u0004') + 1)..];
            foreach (var text in Message(bytes, Number(bytes, 16) + (8 * i)).Split('\0').Where(text => text != key))
                yield return (language, Plain(text));
            if (language == "de")
                yield return ("en", Plain(key));
        }
    }

    static string Message(byte[] bytes, int entry) =>
        Encoding.UTF8.GetString(bytes, Number(bytes, entry + 4), Number(bytes, entry));

    static int Number(byte[] bytes, int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));

    static string Plain(string text) => OpenParts().Replace(text, " ").Trim();

    [GeneratedRegex(@"%\([^)]*\)[a-z]|%[a-z]|\{[^}]*\}|<[^>]*>|&[a-z]+;|[A-Za-z0-9_.]+\([^)]*\)|https?://\S+|``[^`]*``")]
    private static partial Regex OpenParts();
}
