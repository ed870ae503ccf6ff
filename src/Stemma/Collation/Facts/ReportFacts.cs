using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What one report gives as the figures of the event: it says so in its headline or its first sentences.</summary>
/// <param name="Casualties">All that it tells of people killed and hurt, also further down.</param>
sealed record ReportFacts(ImmutableArray<Casualty> Casualties)
{
    /// <summary>What stands later is background, or tells the same again.</summary>
    internal const int LeadSentences = 12;

    public (string Value, TextSpan Span)? Killed { get; private init; }
    public (string Value, TextSpan Span)? Injured { get; private init; }

    /// <summary>Every day that it names early, the surest first, with how much speaks for it.</summary>
    public ImmutableArray<(string Value, TextSpan Span, int Weight)> Days { get; private init; } = [];

    public static ReportFacts Of(ArticleReading reading)
    {
        var casualties = new CasualtyReader(reading).Read().ToImmutableArray();
        var lead = casualties.Where(casualty => casualty.Sentence < LeadSentences).ToList();
        return new ReportFacts(casualties)
        {
            Killed = Most(lead, Fate.Killed) ?? Most(casualties, Fate.Killed),
            Injured = Most(lead, Fate.Injured) ?? (lead.Exists(casualty => casualty.Fate is Fate.Killed) ? Survivors(lead) : Most(lead, Fate.Shot)),
            Days = [.. DaysOf(reading, lead)],
        };
    }

    /// <summary>"Five millers were hit, one of them fatally": who is told of first are all.</summary>
    static (string Value, TextSpan Span)? Survivors(List<Casualty> lead) => (
        from shot in lead
        where shot is { Fate: Fate.Shot, Count: not null }
        from killed in lead
        where killed.Fate is Fate.Killed && killed.Sentence == shot.Sentence && killed.Word.Start > shot.Word.Start && killed.Count < shot.Count
        select ((string, TextSpan)?)((shot.Count!.Value - killed.Count!.Value).ToString("0", CultureInfo.InvariantCulture), shot.Word)).FirstOrDefault();

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
}
