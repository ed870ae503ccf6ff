using Stemma.Language;

namespace Stemma.Tests;

/// <summary>A sentence with its tree, written in short: each word is <c>form/lemma/TAG/head/relation</c>.</summary>
/// <remarks>
/// The form of the verb is told by a Penn tag after the tag, as <c>left/leave/VERB+VBD/0/root</c>; heads count from 1.
/// </remarks>
static class Tree
{
    public static Analysis Of(string words) => Conllu.Read(words
        .Split(' ', '\n').Where(word => word.Length > 0)
        .Select((word, index) => Line(index + 1, word.Split('/'))));

    static string Line(int number, string[] parts)
    {
        var tags = parts[2].Split('+');
        return string.Join('\t', number, parts[0], parts[1], tags[0], tags.Length > 1 ? tags[1] : "_", "_", parts[3],
            parts[4], "_", "_");
    }
}
