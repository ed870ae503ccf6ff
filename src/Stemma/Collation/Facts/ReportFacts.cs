using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What one report gives as the figures of the event: it says so in its headline or its first sentences.</summary>
/// <param name="Casualties">All that it tells of people killed and hurt, also further down.</param>
sealed record ReportFacts(ImmutableArray<Casualty> Casualties)
{
    /// <summary>What stands later is background, or tells the same again.</summary>
    const int LeadSentences = 12;

    static readonly FrozenSet<string> _hospitals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "hospital", "hospitals", "clinic", "healthcare", "morgue");

    static readonly FrozenSet<string> _compass = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _placeWords = WordList.Words("place-words.tsv", StringComparer.Ordinal);

    public (string Value, TextSpan Span)? Killed { get; private init; }
    public (string Value, TextSpan Span)? Injured { get; private init; }
    /// <summary>Every day that it names early, the surest first, with how much speaks for it.</summary>
    public ImmutableArray<(string Value, TextSpan Span, int Weight)> Days { get; private init; } = [];

    /// <summary>Every town that it names, as indices of its entities, with how much speaks for it.</summary>
    public ImmutableArray<(int Entity, int Weight)> Towns { get; private init; } = [];

    public static ReportFacts Of(ArticleReading reading)
    {
        var casualties = new CasualtyReader(reading).Read().ToImmutableArray();
        var lead = casualties.Where(casualty => casualty.Sentence < LeadSentences).ToList();
        return new ReportFacts(casualties)
        {
            Killed = Most(lead, Fate.Killed) ?? Most(casualties, Fate.Killed),
            Injured = Most(lead, Fate.Injured) ?? (casualties.Any(casualty => casualty.Fate is Fate.Killed) ? null : Most(lead, Fate.Shot)),
            Days = [.. DaysOf(reading, lead)],
            Towns = [.. TownsOf(reading)],
        };
    }

    static (string Value, TextSpan Span)? Most(IEnumerable<Casualty> casualties, Fate fate) => casualties
        .Where(casualty => casualty.Fate == fate && casualty.Count is not null)
        .OrderByDescending(casualty => casualty.Count)
        .Select(casualty => (casualty.Count!.Value.ToString("0", CultureInfo.InvariantCulture), casualty.Word))
        .Cast<(string, TextSpan)?>()
        .FirstOrDefault();

    /// <summary>A day in a sentence that tells of the casualties says more than another of the beginning.</summary>
    static IEnumerable<(string Value, TextSpan Span, int Weight)> DaysOf(ArticleReading reading, List<Casualty> lead) => reading.Times
        .Where(time => time is { Kind: TimeKind.Date or TimeKind.Time, Days.Days: 1, Bound: TimeBound.None })
        .Select(time => (Sentence: reading.Analysis.SentenceAt(time.Span.Start), Time: time))
        .Where(day => day.Sentence < LeadSentences)
        .Select(day => (
            day.Time.Days!.Value.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            day.Time.Span,
            lead.Any(casualty => casualty.Sentence == day.Sentence) ? 3 : 1))
        .DistinctBy(day => day.Item1);

    /// <summary>The oftener a town is named, and the earlier, the more speaks for it; above all as the place of something.</summary>
    static IEnumerable<(int Entity, int Weight)> TownsOf(ArticleReading reading) => reading.Entities.Index()
        .Where(entity => entity.Item.Kind is NameKind.Place && IsTown(entity.Item.Name))
        .Select(entity => (entity.Index, entity.Item.Mentions.Sum(mention => WeightOf(reading, mention))));

    static int WeightOf(ArticleReading reading, TextSpan place) => IsAfterwards(reading, place) || IsFarOff(reading, place)
        ? 0
        : (IsWithin(reading, place) ? 3 : IsDateline(reading, place) ? 0 : 1)
            + (reading.Article.Headline.Contains(place) ? 2 : 0)
            + (reading.Analysis.SentenceAt(place.Start) < LeadSentences ? 1 : 0);

    /// <summary>"A hospital in Leeds", "a Leeds hospital": where they were brought.</summary>
    static bool IsAfterwards(ArticleReading reading, TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        return IsHospital(reading, reading.Analysis.TokenAt(place.End - 1) + 1)
            || (WordAt(reading, token - 1) is "in" or "of" && IsHospital(reading, token - 2));
    }

    /// <summary>"Hospital", "Medical Center", not "shopping center".</summary>
    static bool IsHospital(ArticleReading reading, int token) => _hospitals.Contains(WordAt(reading, token))
        || (WordAt(reading, token) is "Center" or "Centre" && WordAt(reading, token - 1) is "Medical");

    /// <summary>"Ten miles north of Leeds", "south of downtown Leeds".</summary>
    static bool IsFarOff(ArticleReading reading, TextSpan place)
    {
        var token = reading.Analysis.TokenAt(place.Start);
        if (WordAt(reading, token - 1) is "downtown" or "central")
            token--;
        return WordAt(reading, token - 1) is "of" or "from" && _compass.Contains(WordAt(reading, token - 2));
    }

    static string WordAt(ArticleReading reading, int token) =>
        token >= 0 && token < reading.Analysis.Tokens.Length ? reading.Analysis[reading.Analysis.Tokens[token]].ToString() : "";

    /// <summary>"LEEDS (Northern Wire) —": where the newsroom is, which may be far off.</summary>
    static bool IsDateline(ArticleReading reading, TextSpan place) =>
        place.Start == 0 || reading.Article.Text[place.Start - 1] == '\n';

    /// <summary>"In Leeds", "near Leeds", not the place at the head of an agency's report.</summary>
    static bool IsWithin(ArticleReading reading, TextSpan place)
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
