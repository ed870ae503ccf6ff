using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A town that a report names.</summary>
/// <param name="Entity">The index of the report's entity.</param>
/// <param name="Weight">How much speaks for it as the place of what happened.</param>
/// <param name="IsDistrict">Whether it is called a part of another town.</param>
readonly record struct NamedTown(int Entity, int Weight, bool IsDistrict);

/// <summary>Finds the towns where what one report tells may have happened.</summary>
sealed class TownReader(ArticleReading reading)
{
    static readonly FrozenSet<string> _hospitals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "hospital", "hospitals", "clinic", "healthcare", "morgue");

    static readonly FrozenSet<string> _districts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "neighborhood", "neighbourhood", "section", "quarter", "ward", "district");

    static readonly FrozenSet<string> _roads = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "street", "streets", "road", "roads", "avenue", "avenues");

    static readonly FrozenSet<string> _compass = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _placeWords = WordList.Words("place-words.tsv", StringComparer.Ordinal);

    public IEnumerable<NamedTown> Read() => reading.Entities.Index()
        .Where(entity => entity.Item.Kind is NameKind.Place && IsTown(entity.Item.Name))
        .Select(entity => new NamedTown(entity.Index, entity.Item.Mentions.Sum(WeightOf), entity.Item.Mentions.Any(IsDistrict)));

    /// <summary>The oftener a town is named, and the earlier, the more speaks for it; above all as the place of something.</summary>
    int WeightOf(TextSpan place) => IsAfterwards(place) || IsFarOff(place) || IsHome(place) || IsRoad(place)
        ? 0
        : (IsWithin(place) ? 3 : IsDateline(place) ? 0 : 1)
            + (reading.Article.Headline.Contains(place) ? 2 : 0)
            + (reading.Analysis.SentenceAt(place.Start) < ReportFacts.LeadSentences ? 1 : 0);

    /// <summary>"A hospital in Leeds", "a Leeds hospital", "arrested in Leeds": where they were brought or found.</summary>
    bool IsAfterwards(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        return IsHospital(reading.Analysis.TokenAt(place.End - 1) + 1)
            || (WordAt(token - 1) is "in" or "of" && IsHospital(token - 2))
            || (WordAt(token - 1) is "in" && WordAt(token - 2) is "arrested" or "captured" or "caught");
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

    /// <summary>"Ana Holt, 23, of Leeds": where somebody lives.</summary>
    bool IsHome(TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        return WordAt(token - 1) is "of" or "from" && token > 1
            && (WordAt(token - 2) is "," || reading.Entities.Any(entity => entity.Kind is NameKind.Person
                && entity.Mentions.Any(mention => mention.Overlaps(reading.Analysis.Tokens[token - 2].Span))));
    }

    /// <summary>"In the Holbeck neighborhood", "Leeds' Holbeck section"; "a Leeds neighborhood" is in Leeds.</summary>
    bool IsDistrict(TextSpan place)
    {
        var after = reading.Analysis.TokenAt(place.End - 1) + 1;
        return _districts.Contains(WordAt(after)) && !WordAt(after + 1).StartsWith("attorney", StringComparison.OrdinalIgnoreCase)
            && WordAt(reading.Analysis.TokenAt(place.Start) - 1) is "the" or "The" or "'s" or "’s" or "'" or "’";
    }

    /// <summary>"Third and Leeds streets".</summary>
    bool IsRoad(TextSpan place) => _roads.Contains(WordAt(reading.Analysis.TokenAt(place.End - 1) + 1));

    string WordAt(int token) => reading.Analysis.WordAt(token);

    /// <summary>"LEEDS (Northern Wire) —": where the newsroom is, which may be far off.</summary>
    bool IsDateline(TextSpan place) => place.Start == 0 || reading.Article.Text[place.Start - 1] == '\n';

    /// <summary>"In Leeds", "near Leeds", not the place at the head of an agency's report.</summary>
    bool IsWithin(TextSpan place)
    {
        var before = reading.Analysis.TokenAt(place.Start) - 1;
        return before >= 0 && reading.Analysis.Tokens[before].Tag is PartOfSpeech.Adp
            && (reading.Analysis[reading.Analysis.Tokens[before]] is "in" or "In" or "near" or "at" or "outside");
    }

    /// <summary>A town of the gazetteer; a name that a region bears, too, is taken for the region.</summary>
    static bool IsTown(string name) => !_placeWords.Contains(name.ToLowerInvariant())
        && Gazetteer.Find(Folding.Fold(name)) is var known && known.Any(place => place.Kind == 'P')
        && !known.Any(area => area.Kind != 'P' && known.Where(place => place.Kind == 'P').All(place => place.Population < area.Population / 4));
}
