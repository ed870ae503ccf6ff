using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the people that several reports name as killed or hurt.</summary>
static class VictimFinder
{
    static readonly SearchValues<string> _victims = SearchValues.Create(
        ["victims were", "victims are", "victim was", "victim is", "bodies of", "hospitalized", "critical condition", "slain"],
        StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> _suspects = SearchValues.Create(
        ["suspect", "gunm", "shooter", "arrest", "charged", "charges", "custody", "accused", "warrant"],
        StringComparison.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, ArgumentRole> _suspicions = WordList.Rows("suspicions.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<ArgumentRole>(row[1], ignoreCase: true), StringComparer.Ordinal);

    public static ImmutableArray<Victim> Find(Story story, StoryEntities entities, ImmutableArray<ReportFacts> reports)
    {
        var others = story.Reports
            .SelectMany((reading, report) => Others(reading).Select(person => entities.IdOf(report, person)))
            .ToHashSet();
        return
        [
            .. reports
                .SelectMany((report, index) => VictimsOf(story.Reports[index], report).Select(person => entities.IdOf(index, person)))
                .OfType<string>()
                .Distinct()
                .Where(person => !others.Contains(person) && ReportsOf(entities, person) > 1)
                .Select(person => new Victim(person, entities.NameOf(person)!, AgeOf(story, entities, person)))
                .Where(victim => EntityNames.WordCount(victim.Name) > 1)
                .OrderBy(victim => victim.Person.Length).ThenBy(victim => victim.Person, StringComparer.Ordinal),
        ];
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
        return sentence.Contains("identified", StringComparison.OrdinalIgnoreCase)
            || sentence.ContainsAny(_victims)
            || (person.Age is { } age && reading.Analysis.SentenceAt(age.Span.Start) == number
                && facts.Casualties.Any(casualty => casualty.Sentence == number && casualty.People.IsEmpty));
    }

    /// <summary>Who speaks, and who is held to have done it.</summary>
    static IEnumerable<int> Others(ArticleReading reading) =>
        reading.Quotations.Where(quotation => quotation is { Kind: QuotationKind.Direct, Speaker.Mention: not null })
            .Select(quotation => quotation.Speaker.Entity).OfType<int>()
            .Concat(
                from claim in reading.Claims
                where _suspicions.ContainsKey(claim.Lemma)
                from argument in claim.Arguments
                where argument.Role == _suspicions[claim.Lemma] && argument is { Entity: not null, IsReference: false }
                select argument.Entity!.Value);

    static int ReportsOf(StoryEntities entities, string id) =>
        entities.Ids.Where(pair => pair.Value == id).Select(pair => pair.Key.Report).Distinct().Count();

    static AgreedFact? AgeOf(Story story, StoryEntities entities, string id) => FactFinder.Agreed(
        story,
        story.Reports.Select((reading, report) => entities.Ids
            .Where(pair => pair.Value == id && pair.Key.Report == report)
            .Select(pair => reading.Entities[pair.Key.Entity].Age)
            .Where(age => age is not null)
            .Select(age => ((string, TextSpan)?)(age!.Years.ToString(CultureInfo.InvariantCulture), age.Span))
            .FirstOrDefault()));
}
