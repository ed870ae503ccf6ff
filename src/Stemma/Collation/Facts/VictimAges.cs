using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds how old the victims are: by their names, or by what a report tells of somebody killed or hurt whom it names elsewhere.</summary>
sealed class VictimAges(Story story, StoryEntities entities, ImmutableArray<ReportFacts> reports)
{
    readonly ImmutableArray<ImmutableArray<(int Years, TextSpan Span)>> _unnamed =
        [.. story.Reports.Select((reading, report) => Unnamed(reading, reports[report]))];

    /// <param name="person">The id of the victim.</param>
    /// <param name="isAlone">Whether nobody else is named as killed or hurt.</param>
    public AgreedFact? Of(string person, bool isAlone)
    {
        var named = story.Reports.Select((reading, report) => entities.Ids
            .Where(pair => pair.Value == person && pair.Key.Report == report)
            .Select(pair => reading.Entities[pair.Key.Entity].Age)
            .FirstOrDefault(age => age is not null)).ToList();
        var years = named.OfType<PersonAge>().Select(age => age.Years).Distinct().ToList();
        return FactFinder.Agreed(story, named.Select((age, report) => age is not null
            ? Fact(age.Years, age.Span)
            : IsNamed(person, report) ? Described(_unnamed[report], years, isAlone) : null));
    }

    bool IsNamed(string person, int report) => entities.Ids.Any(pair => pair.Value == person && pair.Key.Report == report);

    /// <summary>
    /// "A 17-year-old drowned" in one report, and "Ana Holt, 17," in another that names her, too. Where no report gives an age with
    /// the name, it is that of the only victim named if the report tells no other.
    /// </summary>
    static (string, TextSpan)? Described(ImmutableArray<(int Years, TextSpan Span)> ages, List<int> named, bool isAlone)
    {
        var fitting = ages.Where(age => named.Count > 0 ? named.Count == 1 && age.Years == named[0] : isAlone).ToList();
        return fitting.Select(age => age.Years).Distinct().Count() == 1 ? Fact(fitting[0].Years, fitting[0].Span) : null;
    }

    static (string, TextSpan)? Fact(int years, TextSpan span) => (years.ToString(CultureInfo.InvariantCulture), span);

    /// <summary>Ages that belong to no name, in sentences that tell of people killed or hurt.</summary>
    static ImmutableArray<(int Years, TextSpan Span)> Unnamed(ArticleReading reading, ReportFacts facts) =>
    [
        .. reading.Quantities
            .Where(quantity => quantity is { Kind: QuantityKind.Age, Unit: null or "year", Value: { IsExact: true, Low: < 120 } }
                && facts.Casualties.Any(casualty => casualty.Sentence == reading.Analysis.SentenceAt(quantity.Span.Start))
                && !reading.Entities.Any(entity => entity.Age?.Span.Overlaps(quantity.Span) ?? false))
            .Select(quantity => ((int)quantity.Value.Low, quantity.Span)),
    ];
}
