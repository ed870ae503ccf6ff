namespace Stemma.Collation;

/// <summary>Statements of different reports that are word for word the same, each told once.</summary>
/// <remarks>In a story of many reports most sentences are copies: only one of each is compared with the others.</remarks>
sealed class StatementCopies
{
    /// <summary>Stories of fewer reports are compared in full.</summary>
    const int LeastReports = 20;

    readonly Dictionary<int, List<Statement>> _copies = [];

    public StatementCopies(ImmutableArray<Statement> statements)
    {
        var isLarge = statements.Select(statement => statement.Report).Distinct().Count() >= LeastReports;
        var first = new Dictionary<string, Statement>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (!isLarge || !first.TryGetValue(KeyOf(statement), out var other) || IsTold(other, statement.Report))
            {
                _copies[statement.Index] = [];
                if (isLarge)
                    first[KeyOf(statement)] = statement;
            }
            else
                _copies[other.Index].Add(statement);
        }

        Originals = [.. statements.Where(statement => _copies.ContainsKey(statement.Index)).OrderBy(statement => statement.Index)];
    }

    /// <summary>One of each, in order.</summary>
    public ImmutableArray<Statement> Originals { get; }

    /// <summary>The group with the copies of its members; a copy whose report tells otherwise stays by itself.</summary>
    public IEnumerable<ImmutableArray<Statement>> With(ImmutableArray<Statement> group)
    {
        var members = group.ToList();
        var reports = group.ToLookup(statement => statement.Report);
        var apart = new List<Statement>();
        foreach (var copy in group.SelectMany(original => _copies[original.Index]))
            (reports[copy.Report].All(member => ValueRules.AreCompatible(member, copy)) ? members : apart).Add(copy);
        yield return [.. members.OrderBy(statement => statement.Index)];
        foreach (var copy in apart)
            yield return [copy];
    }

    bool IsTold(Statement original, int report) =>
        original.Report == report || _copies[original.Index].Any(copy => copy.Report == report);

    static string KeyOf(Statement statement) => string.Join(
        '\n',
        [$"{statement.Kind} {statement.Value} {statement.Head} {statement.Predicate}", .. statement.Clause.Words, "|", .. statement.Wide.Words]);
}
