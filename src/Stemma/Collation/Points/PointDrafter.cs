using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Parts the statements of one point by their values, and compares each pair of values.</summary>
sealed class PointDrafter(Story story, StoryEntities entities)
{
    /// <summary>What a point is about is told in a line: longer phrases are cut at a word.</summary>
    const int MostAbout = 90;

    public PointDraft Draft(ImmutableArray<Statement> statements)
    {
        var readings = statements
            .GroupBy(statement => statement.Value)
            .Select(group => group.ToImmutableArray())
            .ToImmutableArray();
        return new(statements[0].Kind, AboutOf(statements), readings, Pairs(readings));
    }

    static ImmutableArray<DraftPair> Pairs(ImmutableArray<ImmutableArray<Statement>> readings)
    {
        var pairs = ImmutableArray.CreateBuilder<DraftPair>();
        for (var first = 0; first < readings.Length; first++)
        {
            for (var second = first + 1; second < readings.Length; second++)
            {
                if (AlignmentScorer.Compare(readings[first][0], readings[second][0]) is { } verdict)
                    pairs.Add(new(readings[first], readings[second], verdict));
            }
        }

        return pairs.DrainToImmutable();
    }

    /// <summary>In words of the articles: the noun counted where there is one, else the clause around.</summary>
    string AboutOf(ImmutableArray<Statement> statements) => statements
        .Select(AboutOf)
        .GroupBy(about => about, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => Math.Min(group.Key.Length, MostAbout / 2))
        .First().Key;

    string AboutOf(Statement statement)
    {
        var reading = story.Reports[statement.Report];
        if (statement is { Kind: PointKind.Role, Head.Length: > 0 })
            return statement.Head;
        if (entities.NameOf(statement.Person) is { } name)
            return name;
        if (statement.Quantity?.Counted is { } counted)
            return Cut(reading.Article[counted.Span]);
        return Cut(reading.Article[ClauseAround(reading, statement)]);
    }

    static TextSpan ClauseAround(ArticleReading reading, Statement statement) => reading.Claims
        .Where(claim => claim.Span.Contains(statement.Span) || claim.Span.Overlaps(statement.Span))
        .Select(claim => claim.Span)
        .OrderBy(span => span.Length)
        .FirstOrDefault(Sentences.Around(reading.Analysis, statement.Span) ?? statement.Span);

    static string Cut(ReadOnlySpan<char> text)
    {
        var line = text.ToString().ReplaceLineEndings(" ").Trim();
        if (line.Length <= MostAbout)
            return line;
        var end = line.LastIndexOf(' ', MostAbout);
        return string.Concat(line.AsSpan(0, end > 0 ? end : MostAbout), " …");
    }
}
