using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Applies what people have decided about points to the statements that were found and put together.</summary>
sealed class PointRulings(Story story, ImmutableArray<Ruling> rulings)
{
    /// <summary>The statements that nobody has called wrong.</summary>
    public ImmutableArray<Statement> Standing(ImmutableArray<Statement> statements) =>
        [.. statements.Where(statement => !rulings.OfType<Ruling.Wrong>().Any(ruling => IsAt(statement, ruling.Passage)))];

    public ImmutableArray<ImmutableArray<Statement>> Apply(IEnumerable<ImmutableArray<Statement>> groups)
    {
        var found = groups.Select(Standing).Where(group => !group.IsEmpty).ToList();
        foreach (var ruling in rulings.OfType<Ruling.OfPassages>())
        {
            var first = found.FindIndex(group => group.Any(statement => IsAt(statement, ruling.First)));
            var second = found.FindIndex(group => group.Any(statement => IsAt(statement, ruling.Second)));
            if (first < 0 || second < 0)
                continue;
            if (ruling is Ruling.SamePoint && first != second && found[first][0].Kind == found[second][0].Kind)
            {
                found[first] = [.. found[first].Concat(found[second]).OrderBy(statement => statement.Report).ThenBy(statement => statement.Span)];
                found.RemoveAt(second);
            }
            else if (ruling is Ruling.OtherPoint && first == second)
            {
                var value = found[first].First(statement => IsAt(statement, ruling.Second)).Value;
                found.Add([.. found[first].Where(statement => statement.Value == value)]);
                found[first] = [.. found[first].Where(statement => statement.Value != value)];
                found.RemoveAll(group => group.IsEmpty);
            }
        }

        return [.. found];
    }

    bool IsAt(Statement statement, Passage passage) =>
        story.Reports[statement.Report].Article.Id == passage.Article && statement.Span.Overlaps(passage.Span);
}
