using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>The names that different reports give to one person: one group of statements a person.</summary>
static class NameStatements
{
    public static IEnumerable<ImmutableArray<Statement>> Of(Story story, StoryEntities entities, Vocabulary vocabulary)
    {
        var groups = new List<(HashSet<StoryEntity> People, string Shared)>();
        foreach (var (first, second, shared) in new RivalNames(story, entities, vocabulary).Pairs())
        {
            if (groups.FirstOrDefault(group => group.People.Contains(first) || group.People.Contains(second)) is { People: { } people })
                people.UnionWith([first, second]);
            else
                groups.Add(([first, second], shared));
        }

        return groups.Select(group => group.People
            .SelectMany(person => StatementsOf(story, person, group.Shared))
            .OrderBy(statement => (statement.Report, statement.Span))
            .ToImmutableArray());
    }

    /// <summary>The first place of each report where the name stands in full.</summary>
    static IEnumerable<Statement> StatementsOf(Story story, StoryEntity person, string shared)
    {
        for (var report = 0; report < story.Reports.Length; report++)
        {
            var reading = story.Reports[report];
            var mentions = person.Mentions.Where(mention => mention.Passage.Article == reading.Article.Id)
                .Select(mention => mention.Passage.Span).ToList();
            if (mentions.Count == 0)
                continue;
            var fullest = mentions.MaxBy(span => EntityNames.WordCount(reading.Article[span].ToString()));
            yield return new()
            {
                Report = report,
                Kind = PointKind.Role,
                Span = fullest,
                Sentence = reading.Analysis.SentenceAt(fullest.Start),
                Value = person.Name,
                Person = person.Id,
                Head = shared,
                Clause = new(),
                Wide = new(),
                Context = new(),
            };
        }
    }
}
