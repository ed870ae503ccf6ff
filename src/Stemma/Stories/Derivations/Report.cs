using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>One report of a story with what its derivation is judged by.</summary>
sealed class Report
{
    public Report(ArticleReading reading, int index, SourceTable sources)
    {
        Reading = reading;
        Index = index;
        Words = WordSequence.Of(reading.Article.Text);
        Grams = GramIndex.Of(Words);
        Publisher = Stemma.Stories.Publisher.Of(reading.Article, sources);
        Credits = CreditReader.Read(reading, Publisher, Words, sources);
        Whole = Credits.FirstOrDefault(credit => credit.Form != CreditForm.Passage);
        UnknownWords =
        [
            .. Enumerable.Range(0, Words.Count).Where(word => char.IsLower(reading.Article.Text[Words.Span(word).Start]) && !IsKnown(word)),
        ];
    }

    public ArticleReading Reading { get; }
    public Article Article => Reading.Article;
    public ArticleId Id => Reading.Article.Id;

    /// <summary>Its place in the order of publication.</summary>
    public int Index { get; }

    public WordSequence Words { get; }
    public GramIndex Grams { get; }

    /// <summary>The words, written small, that the counts of news never saw: names of rare things, and slips.</summary>
    public ImmutableArray<int> UnknownWords { get; }

    /// <summary>Null where nothing tells who published it.</summary>
    public NewsSource? Publisher { get; }

    public ImmutableArray<Credit> Credits { get; }

    /// <summary>The credit for the whole article; null where it is its publisher's own.</summary>
    public Credit? Whole { get; }

    /// <summary>The agency whose text this is: by its credit, or because it stands on the agency's own site.</summary>
    public NewsSource? Agency => Whole?.Source ?? (Publisher is { IsAgency: true } agency ? agency : null);

    /// <summary>The origin it has when it was made from no other report.</summary>
    public NewsSource OwnOrigin =>
        Publisher ?? new("o-" + Id.Value, Article.Title.Length > 0 ? $"unknown ({Article.Title})" : $"unknown ({Article.Source})", false);

    public PublicationDate? Published => Article.Published;

    public bool IsKnown(int word) => RarityTable.Shipped.ArticlesWith(Words.Hash(word)) > 0;

    public Passage At(TextSpan span) => new(Id, span);
}
