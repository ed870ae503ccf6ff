using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the people that several reports name as killed or hurt.</summary>
static class VictimFinder
{
    /// <summary>A day so much earlier is not that of the same event.</summary>
    const int LeastDaysBefore = 7;

    static readonly SearchValues<string> _victims = SearchValues.Create(
        ["victims were", "victims are", "victim was", "victim is", "bodies of", "body of", "hospitalized", "critical condition", "slain"],
        StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> _suspects = SearchValues.Create(
        ["suspect", "gunm", "shooter", "arrest", "charged", "charges", "custody", "accused", "warrant"],
        StringComparison.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _institutions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, [.. BystanderFinder.Institutions, "Police", "Department"]);

    public static ImmutableArray<Victim> Find(
        Story story, StoryEntities entities, ImmutableArray<ReportFacts> reports, AgreedFact? day)
    {
        var bystanders = Bystanders(story, entities, reports);
        if (day is not null)
            bystanders.UnionWith(DeadBefore(story, entities, reports, DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        ImmutableArray<string> victims =
        [
            .. reports
                .SelectMany((report, index) => VictimsOf(story.Reports[index], report).Select(person => entities.IdOf(index, person)))
                .OfType<string>()
                .Distinct()
                .Where(person => !bystanders.Contains(person) && ReportsOf(entities, person) > 1 && IsFullName(entities.NameOf(person)!))
                .OrderBy(person => person.Length).ThenBy(person => person, StringComparer.Ordinal),
        ];
        var ages = new VictimAges(story, entities, reports);
        return [.. victims.Select(person => new Victim(person, entities.NameOf(person)!, ages.Of(person, isAlone: victims.Length == 1)))];
    }

    /// <summary>Who may be one or the other is none where a report tells that he was killed or hurt.</summary>
    static HashSet<string?> Bystanders(Story story, StoryEntities entities, ImmutableArray<ReportFacts> reports)
    {
        var casualties = reports
            .SelectMany((report, index) => report.Casualties.SelectMany(casualty => casualty.People).Select(person => entities.IdOf(index, person)))
            .ToHashSet();
        var finders = story.Reports.Select(reading => new BystanderFinder(reading)).ToList();
        return
        [
            .. finders.SelectMany((finder, report) => finder.Likely().Select(person => entities.IdOf(report, person))).Except(casualties),
            .. finders.SelectMany((finder, report) => finder.Sure().Select(person => entities.IdOf(report, person))),
        ];
    }

    /// <summary>Who was killed on another day, long before: it is told as background.</summary>
    static IEnumerable<string?> DeadBefore(Story story, StoryEntities entities, ImmutableArray<ReportFacts> reports, DateOnly day) =>
        from report in reports.Index()
        from casualty in report.Item.Casualties
        where !casualty.People.IsEmpty
        let days = story.Reports[report.Index].Times
            .Where(time => time is { Kind: TimeKind.Date, Days: not null }
                && story.Reports[report.Index].Analysis.SentenceAt(time.Span.Start) == casualty.Sentence)
            .Select(time => time.Days!.Value)
            .ToList()
        where days.Count > 0 && days.TrueForAll(time => time.End.AddDays(LeastDaysBefore) <= day)
        from person in casualty.People
        select entities.IdOf(report.Index, person);

    /// <summary>"Ana Holt", not "Holt", "Ana H." cut off, "St. Ann" or a hospital.</summary>
    static bool IsFullName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return EntityNames.WordCount(name) > 1 && words[0] is not ("St." or "St" or "Saint")
            && (!words[^1].EndsWith('.') || words[^1] is "Jr." or "Sr.") && !words.Any(_institutions.Contains);
    }

    static IEnumerable<int> VictimsOf(ArticleReading reading, ReportFacts facts) =>
        facts.Casualties.SelectMany(casualty => casualty.People)
            .Concat(reading.Entities.Index()
                .Where(entity => entity.Item.Kind is NameKind.Person && IsCalledVictim(reading, facts, entity.Item))
                .Select(entity => entity.Index));

    /// <summary>"The victim, Ana Holt", "identified as Ana Holt", "Ana Holt, 23" in a sentence that tells of the dead or hurt.</summary>
    static bool IsCalledVictim(ArticleReading reading, ReportFacts facts, Entity person) =>
        person.Roles.Any(role => role.Text.Contains("victim", StringComparison.OrdinalIgnoreCase))
        || person.Mentions.Any(mention => IsCalledVictim(reading, facts, person, mention));

    static bool IsCalledVictim(ArticleReading reading, ReportFacts facts, Entity person, TextSpan mention)
    {
        var number = reading.Analysis.SentenceAt(mention.Start);
        var sentence = reading.Article[reading.Analysis.Sentences[number].Span];
        if (sentence.ContainsAny(_suspects))
            return false;
        return IsIdentified(sentence, mention.Start - reading.Analysis.Sentences[number].Span.Start)
            || sentence.ContainsAny(_victims)
            || (person.Age is { } age && reading.Analysis.SentenceAt(age.Span.Start) == number
                && facts.Casualties.Any(casualty => casualty.Sentence == number));
    }

    /// <summary>"Identified as Ana Holt", "identified Ana Holt", not the coroner who "identified" her.</summary>
    static bool IsIdentified(ReadOnlySpan<char> sentence, int name) =>
        sentence[..name].Contains("identified", StringComparison.OrdinalIgnoreCase)
        || sentence[name..].Contains("been identified", StringComparison.OrdinalIgnoreCase)
        || sentence[name..].Contains("was identified", StringComparison.OrdinalIgnoreCase);

    static int ReportsOf(StoryEntities entities, string id) =>
        entities.Ids.Where(pair => pair.Value == id).Select(pair => pair.Key.Report).Distinct().Count();
}
