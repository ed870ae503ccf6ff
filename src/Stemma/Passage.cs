namespace Stemma;

/// <summary>A place in one article: what every finding rests on.</summary>
public readonly record struct Passage(ArticleId Article, TextSpan Span) : IComparable<Passage>
{
    /// <summary>By article, then by place.</summary>
    public int CompareTo(Passage other) =>
        Article != other.Article ? Article.CompareTo(other.Article) : Span.CompareTo(other.Span);

    public static bool operator <(Passage left, Passage right) => left.CompareTo(right) < 0;
    public static bool operator >(Passage left, Passage right) => left.CompareTo(right) > 0;
    public static bool operator <=(Passage left, Passage right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Passage left, Passage right) => left.CompareTo(right) >= 0;
}
