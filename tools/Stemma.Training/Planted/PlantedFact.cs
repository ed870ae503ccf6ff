namespace Stemma.Training;

/// <summary>One place where one report tells a fact that other reports tell, too.</summary>
/// <param name="Name">The same in every report.</param>
/// <param name="Report">The file's name without its ending.</param>
/// <param name="Span">The words that can be made wrong.</param>
/// <param name="Replacement">What makes them wrong; null where that is drawn by chance.</param>
sealed record PlantedFact(string Name, PlantedKind Kind, string Report, TextSpan Span, string? Replacement)
{
    const string Becomes = " => ";

    /// <param name="row">Name, kind, report, and a passage in which the words stand in brackets.</param>
    /// <param name="article">The report, whose text holds the passage once.</param>
    /// <exception cref="InvalidDataException">The passage does not stand in the article exactly once.</exception>
    public static PlantedFact Parse(string[] row, Article article)
    {
        var (open, close) = (row[3].IndexOf('['), row[3].IndexOf(']'));
        var parts = row[3][(open + 1)..close].Split(Becomes);
        var passage = row[3][..open] + parts[0] + row[3][(close + 1)..];
        var start = article.Text.IndexOf(passage, StringComparison.Ordinal);
        if (start < 0 || article.Text.IndexOf(passage, start + 1, StringComparison.Ordinal) >= 0)
            throw new InvalidDataException($"{article.Source}: \"{passage}\" does not stand there exactly once.");
        var span = new TextSpan(start + open, start + open + parts[0].Length);
        return new(row[0], Enum.Parse<PlantedKind>(row[1], ignoreCase: true), row[2], span, parts.ElementAtOrDefault(1));
    }
}

/// <summary>What sort of words are made wrong.</summary>
enum PlantedKind
{
    Figure, Date, Place, Name, Negation, Quote,
}
