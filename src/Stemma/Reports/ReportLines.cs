using Stemma.Collation;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>An article as a report names it.</summary>
/// <param name="Number">From 1, in the order of the story.</param>
/// <param name="Label">The outlet's name, or the file's where that is not known; no two articles share one.</param>
/// <param name="Origin">Whose reporting it carries in the main.</param>
public sealed record ReportedArticle(Article Article, int Number, string Label, Origin? Origin)
{
    /// <summary>How it carries its origin; null for an origin's own report.</summary>
    public SourceLine? Made { get; init; }

    /// <summary>What else it draws on, the most words first.</summary>
    public ImmutableArray<SourceLine> DrawsOn { get; init; } = [];

    /// <summary>Whether it is its origin's own report, under its origin's name.</summary>
    public bool IsOwn => Made is null && Origin is { IsAbsent: false } origin && origin.Name == Label;
}

/// <summary>A derivation, and the name of what the article was made from.</summary>
public sealed record SourceLine(Derivation Derivation, string Name)
{
    /// <summary>"trim of Bay Courier, 92%, likely".</summary>
    public override string ToString()
    {
        var kind = Derivation.Kind == DerivationKind.Common
            ? "common source with"
            : $"{Derivation.Kind.ToString().ToLowerInvariant()} of";
        var doubt = Derivation.Certainty == DerivationCertainty.Certain
            ? ""
            : $", {Derivation.Certainty.ToString().ToLowerInvariant()}";
        return $"{kind} {Name}{Share}{doubt}";
    }

    /// <summary>", 92%"; empty where the share is not known.</summary>
    public string Share => Derivation.Share > 0
        ? string.Create(CultureInfo.InvariantCulture, $", {Math.Max(1, Math.Round(Derivation.Share * 100))}%")
        : "";
}

/// <summary>An origin, and the articles that carry it.</summary>
public sealed record OriginLine(Origin Origin, ImmutableArray<ReportedArticle> Articles);

/// <summary>A passage that a line rests on, and its article.</summary>
public sealed record ShownPassage(ReportedArticle Article, Mention Mention)
{
    /// <summary>The words themselves.</summary>
    public string Text => Article.Article[Mention.Passage.Span].ToString();
}

/// <summary>A point with its readings, each with the reports that give it.</summary>
public sealed record PointLine(Point Point, ImmutableArray<ReadingLine> Readings);

/// <summary>A value that reports give for a point.</summary>
/// <param name="Value">As a person reads it: <c>2,500</c>, <c>Sep 2025</c>.</param>
/// <param name="Articles">The reports that give it, each once, in the order of the story.</param>
/// <param name="Passages">Where they give it.</param>
public sealed record ReadingLine(
    PointReading Reading,
    string Value,
    ImmutableArray<ReportedArticle> Articles,
    ImmutableArray<ShownPassage> Passages);

/// <summary>Somebody's words, in all the wordings.</summary>
public sealed record QuoteLine(Utterance Utterance, ImmutableArray<WordingLine> Wordings)
{
    /// <summary>Whether other wordings are shown against this one.</summary>
    public bool IsFullest(WordingLine wording)
    {
        var index = Wordings.IndexOf(wording);
        return Wordings.Any(other => other.Against == index);
    }
}

/// <summary>One wording, cut into what stands, what was put in and what was left out against a fuller wording.</summary>
/// <param name="Against">The index of the fuller wording among the wordings; null where this is one of those.</param>
public sealed record WordingLine(ShownPassage Passage, int? Against, ImmutableArray<WordingRun> Runs);

/// <summary>A stretch of a wording.</summary>
public sealed record WordingRun(WordingRunKind Kind, string Text);

/// <summary>What a stretch of a wording is against the fuller one.</summary>
public enum WordingRunKind
{
    Same,
    Added,
    Dropped,
}

/// <summary>Something dated.</summary>
/// <param name="Date">As a person reads it.</param>
public sealed record TimelineLine(TimelineEntry Entry, string Date, ImmutableArray<ShownPassage> Passages);

/// <summary>A date of the timeline, and all that is told of it.</summary>
/// <param name="Lines">What most reports tell first.</param>
public sealed record TimelineDate(string Date, DayInterval Days, ImmutableArray<TimelineLine> Lines)
{
    /// <summary>The reports that tell anything of it, in the order of the story.</summary>
    public ImmutableArray<ReportedArticle> Articles =>
    [
        .. Lines.SelectMany(line => line.Passages).Select(passage => passage.Article)
            .DistinctBy(article => article.Number).OrderBy(article => article.Number),
    ];
}

/// <summary>What no origin but one says.</summary>
public sealed record SoleOriginLine(string Origin, ImmutableArray<PointLine> Points);

/// <summary>What an article does not say, though at least two independent origins do.</summary>
public sealed record OmissionLine(
    ReportedArticle Article, ImmutableArray<PointLine> Points, ImmutableArray<QuoteLine> Quotes);

/// <summary>What could not be read or decided, and the article it concerns (null for the story).</summary>
public sealed record GapLine(ReportedArticle? Article, Gap Gap);

/// <summary>From one day to another, both included; written as a person reads it.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public override string ToString() => ReadableDate.Range(First, Last);
}
