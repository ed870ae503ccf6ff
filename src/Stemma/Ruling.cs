namespace Stemma;

/// <summary>What a person has decided where the machine found otherwise.</summary>
/// <remarks>It names articles and passages, whose text never changes, so that it holds when everything is found anew.</remarks>
public abstract record Ruling
{
    Ruling() { }

    /// <summary>The articles that it speaks of.</summary>
    public abstract IEnumerable<ArticleId> Articles { get; }

    /// <summary>Two articles, and whether something joins or parts them.</summary>
    public abstract record OfArticles(ArticleId First, ArticleId Second) : Ruling
    {
        public sealed override IEnumerable<ArticleId> Articles => [First, Second];
    }

    /// <summary>Two passages, and whether what stands there is one thing.</summary>
    public abstract record OfPassages(Passage First, Passage Second) : Ruling
    {
        public sealed override IEnumerable<ArticleId> Articles => [First.Article, Second.Article];
    }

    /// <summary>The story of the second article belongs to that of the first.</summary>
    public sealed record SameStory(ArticleId First, ArticleId Second) : OfArticles(First, Second);

    /// <summary>These articles are a story of their own.</summary>
    public sealed record OwnStory(ImmutableArray<ArticleId> Members) : Ruling
    {
        public override IEnumerable<ArticleId> Articles => Members;
    }

    /// <summary>Both articles carry the reporting of one origin: that of the first.</summary>
    public sealed record SameOrigin(ArticleId First, ArticleId Second) : OfArticles(First, Second);

    /// <summary>The second article's reporting is its own, not that of the first.</summary>
    public sealed record OtherOrigin(ArticleId First, ArticleId Second) : OfArticles(First, Second);

    /// <summary>Both passages give values of one point.</summary>
    public sealed record SamePoint(Passage First, Passage Second) : OfPassages(First, Second);

    /// <summary>The value at the second passage is of another point than that at the first.</summary>
    public sealed record OtherPoint(Passage First, Passage Second) : OfPassages(First, Second);

    /// <summary>Both passages name one person, organisation or place.</summary>
    public sealed record SameEntity(Passage First, Passage Second) : OfPassages(First, Second);

    /// <summary>The passages name two.</summary>
    public sealed record OtherEntity(Passage First, Passage Second) : OfPassages(First, Second);

    /// <summary>What was found at a passage is not there: it makes no point.</summary>
    public sealed record Wrong(Passage Passage) : Ruling
    {
        public override IEnumerable<ArticleId> Articles => [Passage.Article];
    }
}
