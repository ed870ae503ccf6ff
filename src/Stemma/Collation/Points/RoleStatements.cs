using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>What reports say that a person is: one group of statements a person.</summary>
static class RoleStatements
{
    public static IEnumerable<ImmutableArray<Statement>> Of(Story story, StoryEntities entities)
    {
        var groups = new SortedDictionary<string, ImmutableArray<Statement>.Builder>(StringComparer.Ordinal);
        for (var report = 0; report < story.Reports.Length; report++)
        {
            var reading = story.Reports[report];
            for (var number = 0; number < reading.Entities.Length; number++)
            {
                if (entities.IdOf(report, number) is not { } id)
                    continue;
                if (!groups.TryGetValue(id, out var group))
                    groups[id] = group = ImmutableArray.CreateBuilder<Statement>();
                group.AddRange(reading.Entities[number].Roles.Select(role => StatementOf(report, reading, role, id)));
            }
        }

        return groups.Values.Where(group => group.Count > 0).Select(group => group.ToImmutable());
    }

    static Statement StatementOf(int report, ArticleReading reading, Role role, string id) => new()
    {
        Report = report,
        Kind = PointKind.Role,
        Span = role.Span,
        Sentence = reading.Analysis.SentenceAt(role.Span.Start),
        Value = role.Text.ToLowerInvariant(),
        Person = id,
        Clause = new(),
        Wide = new(),
        Context = new(),
    };
}
