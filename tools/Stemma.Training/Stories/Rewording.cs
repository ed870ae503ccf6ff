using System.Text.RegularExpressions;

namespace Stemma.Training;

/// <summary>What happens to a text on its way: words changed, sentences dropped or moved, two texts put together.</summary>
static partial class Rewording
{
    static readonly string[] _words =
    [
        "indeed", "reportedly", "shortly", "nearby", "several", "roughly", "earlier", "further", "meanwhile", "likewise",
        "officially", "quickly", "apparently", "broadly", "partly", "mostly",
    ];

    /// <summary>Changes, drops or adds so many of the words, by chance.</summary>
    public static string Touched(string text, Random random, double share) =>
        Word().Replace(text, match => random.NextDouble() >= share ? match.Value : random.Next(4) switch
        {
            0 => match.Value + " " + _words[random.Next(_words.Length)],
            1 => Misspelled(match.Value, random),
            _ => _words[random.Next(_words.Length)],
        });

    /// <summary>Keeps between a third and two thirds of the sentences, in their order.</summary>
    public static string Trimmed(string text, Random random)
    {
        var sentences = Sentences(text);
        var kept = Math.Max(2, (int)(sentences.Length * (0.35 + random.NextDouble() * 0.3)));
        var chosen = Enumerable.Range(0, sentences.Length).OrderBy(_ => random.Next()).Take(kept).Order();
        return string.Join(' ', chosen.Select(i => sentences[i]));
    }

    public static string Shuffled(string text, Random random) =>
        string.Join(' ', Sentences(text).OrderBy(_ => random.Next()));

    /// <summary>Half of the one and half of the other, one after the other.</summary>
    public static string Merged(string text, string other, Random random) =>
        Trimmed(text, random) + " " + Trimmed(other, random);

    static string Misspelled(string word, Random random)
    {
        var place = random.Next(word.Length);
        return word[..place] + (char)('a' + random.Next(26)) + word[place..];
    }

    static string[] Sentences(string text) => End().Split(text);

    [GeneratedRegex(@"\b[a-z]{4,}\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.”]) (?=[A-Z“])")]
    private static partial Regex End();
}
