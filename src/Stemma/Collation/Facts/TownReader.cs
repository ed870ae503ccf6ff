using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A town that a report names.</summary>
/// <param name="Name">Folded.</param>
/// <param name="Span">Where it is named first.</param>
/// <param name="Weight">How much speaks for it as the place of what happened.</param>
/// <param name="IsDistrict">Whether it is called a part of another town.</param>
/// <param name="HasOffice">Whether its police or its mayor are named.</param>
/// <param name="IsSure">Whether it is in the gazetteer, or has an office, a dateline or its region behind it.</param>
readonly record struct NamedTown(string Name, TextSpan Span, int Weight, bool IsDistrict, bool HasOffice, bool IsSure)
{
    /// <summary>A town of so many thousand people has parts that bear the names of other towns.</summary>
    const int PeopleOfCity = 100;

    public bool IsCity => TownNames.PeopleOf(Name) >= PeopleOfCity;
}

/// <summary>Weighs for the towns that a report names how much speaks for each as the place of what happened.</summary>
/// <param name="reading">The report.</param>
/// <param name="names">The names of towns in its story, folded.</param>
sealed class TownReader(ArticleReading reading, FrozenSet<string> names)
{
    static readonly FrozenSet<string> _hospitals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "hospital", "hospitals", "clinic", "healthcare", "morgue", "medical", "health", "memorial");

    static readonly FrozenSet<string> _districts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "neighborhood", "neighbourhood", "section", "quarter", "ward", "district");

    static readonly FrozenSet<string> _roads = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "street", "streets", "road", "roads", "avenue", "avenues");

    static readonly FrozenSet<string> _compass = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    public IEnumerable<NamedTown> Read() => new TownMentions(reading, names).Find()
        .GroupBy(mention => mention.Name)
        .Select(town => new NamedTown(
            town.Key, town.First().Span, town.Sum(mention => WeightOf(mention.Span)), town.Any(mention => IsDistrict(mention.Span)),
            town.Any(mention => HasOffice(mention.Span)), TownNames.IsKnown(town.Key) || town.Any(mention => IsSure(mention.Span))));

    /// <summary>"Osby police", "OSBY (Northern Wire)", "Osby, Ohio".</summary>
    bool IsSure(TextSpan place) => HasOffice(place) || (IsDateline(place) && !reading.Article.Headline.Contains(place)) || IsBeforeRegion(place);

    bool IsBeforeRegion(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.End - 1) + 2;
        return WordAt(token - 1) is "," && (TownNames.IsRegion(WordAt(token)) || TownNames.IsRegion(WordAt(token) + " " + WordAt(token + 1)));
    }

    bool HasOffice(TextSpan place) => TownNames.HasOffice(reading.Analysis, place);

    /// <summary>The oftener a town is named, and the earlier, the more speaks for it; above all as the place of something.</summary>
    int WeightOf(TextSpan place) => IsAfterwards(place) || IsFarOff(place) || IsHome(place) || IsRoad(place)
        ? 0
        : (IsWithin(place) ? 3 : HasOffice(place) ? 2 : IsDateline(place) ? 0 : 1)
            + (reading.Article.Headline.Contains(place) ? 2 : 0)
            + (reading.Analysis.SentenceAt(place.Start) < ReportFacts.LeadSentences ? 1 : 0);

    /// <summary>"A hospital in Leeds", "a Leeds hospital", "arrested in Leeds": where they were brought or found.</summary>
    bool IsAfterwards(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        return IsHospital(reading.Analysis.TokenAt(place.End - 1) + 1)
            || (WordAt(token - 1) is "in" or "of" && IsHospital(token - 2))
            || (WordAt(token - 1) is "in" && WordAt(token - 2) is "arrested" or "captured" or "caught")
            || (WordAt(token - 1) is "to" && WordAt(token - 2) is "taken" or "flown" or "airlifted" or "rushed" or "transported" or "brought");
    }

    /// <summary>"Hospital", "Medical Center", not "shopping center".</summary>
    bool IsHospital(int token) => _hospitals.Contains(WordAt(token))
        || (WordAt(token) is "Center" or "Centre" && WordAt(token - 1) is "Medical");

    /// <summary>"Ten miles north of Leeds", "south of downtown Leeds", "suburban Leeds".</summary>
    bool IsFarOff(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        if (WordAt(token - 1) is "suburban")
            return true;
        if (WordAt(token - 1) is "downtown" or "central")
            token--;
        return WordAt(token - 1) is "of" or "from" && _compass.Contains(WordAt(token - 2));
    }

    /// <summary>"Ana Holt, 23, of Leeds", "is from Leeds", "lived in Leeds": where somebody lives.</summary>
    bool IsHome(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        return WordAt(token - 1) switch
        {
            "from" when WordAt(token - 2) is "is" or "was" or "are" or "were" or "both" => true,
            "in" => WordAt(token - 2) is "lived" or "lives" or "living" or "live" or "born",
            "of" or "from" => token > 1 && (WordAt(token - 2) is "," || IsPerson(reading.Analysis.Tokens[token - 2].Span)),
            _ => false,
        };
    }

    bool IsPerson(TextSpan word) =>
        reading.Entities.Any(entity => entity.Kind is NameKind.Person && entity.Mentions.Any(mention => mention.Overlaps(word)));

    /// <summary>"In the Holbeck neighborhood", "Leeds' Holbeck section", "Leeds's Holbeck"; "a Leeds neighborhood" is in Leeds.</summary>
    bool IsDistrict(TextSpan place)
    {
        var (first, after) = (reading.Analysis.TokenAt(place.Start), reading.Analysis.TokenAt(place.End - 1) + 1);
        if (WordAt(first - 1) is "'s" or "’s" && names.Contains(Folding.Fold(WordAt(first - 2)))
            && !TownNames.IsKnown(TownNames.NameAt(reading.Analysis, first..after)))
            return true;
        return _districts.Contains(WordAt(after)) && !WordAt(after + 1).StartsWith("attorney", StringComparison.OrdinalIgnoreCase)
            && (reading.Article.Headline.Contains(place) || WordAt(first - 1) is "the" or "The" or "'s" or "’s" or "'" or "’");
    }

    /// <summary>"Third and Leeds streets".</summary>
    bool IsRoad(TextSpan place) => _roads.Contains(WordAt(reading.Analysis.TokenAt(place.End - 1) + 1));

    string WordAt(int token) => reading.Analysis.WordAt(token);

    bool IsDateline(TextSpan place) => TownNames.IsDateline(reading, place);

    bool IsWithin(TextSpan place) => TownNames.IsWithin(reading.Analysis, reading.Analysis.TokenAt(place.Start));
}
