namespace Stemma.Training;

/// <summary>One fact made wrong in one report.</summary>
/// <param name="Fact">What was changed, by its first place.</param>
/// <param name="Article">The report as it reads now, under the id it had.</param>
/// <param name="Edits">What was put where, by spans of the report as it was, in the order of the text.</param>
sealed record PlantedChange(PlantedFact Fact, Article Article, ImmutableArray<PlantedEdit> Edits)
{
    public static PlantedChange Of(PlantedFact fact, Article article, IEnumerable<PlantedEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Span).ToImmutableArray();
        var text = new StringBuilder(article.Text);
        foreach (var edit in ordered.Reverse())
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Words);
        var title = ordered.Where(edit => edit.Span.End <= article.Title.Length).Sum(edit => edit.Growth);
        var changed = text.ToString();
        return new(fact, article with { Text = changed, Title = changed[..(article.Title.Length + title)] }, ordered);
    }

    /// <summary>Where the new words stand now.</summary>
    public IEnumerable<TextSpan> Places => Edits.Select((edit, index) =>
        new TextSpan(Moved(edit.Span.Start, index), Moved(edit.Span.Start, index) + edit.Words.Length));

    /// <summary>Where a passage of the report as it was stands now.</summary>
    public TextSpan Moved(TextSpan span)
    {
        var start = Moved(span.Start, Edits.Count(edit => edit.Span.End <= span.Start));
        return new(start, Math.Max(start, Moved(span.End, Edits.Count(edit => edit.Span.End <= span.End))));
    }

    int Moved(int position, int edits) => position + Edits.Take(edits).Sum(edit => edit.Growth);
}

/// <summary>Words put in the place of others.</summary>
readonly record struct PlantedEdit(TextSpan Span, string Words)
{
    /// <summary>How much longer the text becomes.</summary>
    public int Growth => Words.Length - Span.Length;
}
