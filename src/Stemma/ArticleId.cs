using System.Security.Cryptography;

namespace Stemma;

/// <summary>The name of an article, made from what it is: the same article has the same id in every run.</summary>
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    /// <summary>Made from the address (or nothing) and the text, so that a copy on another site is another article.</summary>
    public static ArticleId Of(Uri? address, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{address?.AbsoluteUri}\n{text}"));
        return new("a" + Convert.ToHexStringLower(hash.AsSpan(0, 6)));
    }

    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);
    public override string ToString() => Value;

    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;
    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;
    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;
}
