using System.Security.Cryptography;

namespace Stemma.Web;

/// <summary>Somebody who may come to a desk that is served to others: a name, and the hash of a token that only this person has.</summary>
/// <param name="Digest">SHA-256 of the token, in hexadecimal.</param>
public sealed record ReaderToken(string Name, string Digest)
{
    const int TokenBytes = 24, DigestLetters = 64;

    /// <summary>A new token, and the line of the file of tokens that knows it.</summary>
    public static (string Token, ReaderToken Reader) Make(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (token, new(name.Trim(), DigestOf(token)));
    }

    /// <summary>Reads a file of tokens: a line each, the digest before the name; lines after <c>#</c> are for people.</summary>
    /// <exception cref="InvalidDataException">A line is not of this form.</exception>
    public static ImmutableArray<ReaderToken> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. from line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               where !line.StartsWith('#')
               select Line(line),
        ];
    }

    public override string ToString() => $"{Digest} {Name}";

    /// <summary>Whoever has this token; null where nobody does. It takes as long for a wrong one.</summary>
    internal static ReaderToken? Find(ImmutableArray<ReaderToken> readers, string token)
    {
        var digest = Encoding.ASCII.GetBytes(DigestOf(token));
        ReaderToken? found = null;
        foreach (var reader in readers)
        {
            if (CryptographicOperations.FixedTimeEquals(digest, Encoding.ASCII.GetBytes(reader.Digest)))
                found = reader;
        }

        return found;
    }

    static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    static ReaderToken Line(string line) =>
        line.Split(' ', 2) is [{ Length: DigestLetters } digest, { Length: > 0 } name] && digest.All(char.IsAsciiHexDigitLower)
            ? new(name.Trim(), digest)
            : throw new InvalidDataException("A line of the tokens is not \"DIGEST NAME\"; make one with \"stemma token NAME\".");
}
