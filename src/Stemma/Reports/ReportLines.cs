using Stemma.Collation;
using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>An article as a report names it.</summary>
/// <param name="Number">From 1, in the order of the story.</param>
/// <param name="Label">The outlet's name, or the file's where that is not known; no two articles share one.</param>
/// <param name="Origin">Whose reporting it carries in the main.</param>
/// <param name="Derivations">What it was made from.</param>
public sealed record ReportedArticle(
    Article Article, int Number, string Label, Origin? Origin, ImmutableArray<Derivation> Derivations);

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
public sealed record QuoteLine(Utterance Utterance, ImmutableArray<WordingLine> Wordings);

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
