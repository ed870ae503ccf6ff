using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What one report gives as the figures of the event: it says so in its headline or its first sentences.</summary>
/// <param name="Casualties">All that it tells of people killed and hurt, also further down.</param>
sealed record ReportFacts(ImmutableArray<Casualty> Casualties)
{
    /// <summary>What stands later is background, or tells the same again.</summary>
    internal const int LeadSentences = 12;

    /// <summary>Whoever died is told of in these, if only that somebody did.</summary>
    const int OpeningSentences = 3;

    public (string Value, TextSpan Span)? Killed { get; private init; }
    public (string Value, TextSpan Span)? Injured { get; private init; }

    /// <summary>"Woman hurt in crash dies": whom others count among those hurt.</summary>
    public bool TellsOfLaterDeath { get; private init; }

    /// <summary>Every day that it names early, the surest first, with how much speaks for it.</summary>
    public ImmutableArray<(string Value, TextSpan Span, int Weight)> Days { get; private init; } = [];

    public static ReportFacts Of(ArticleReading reading)
    {
        var casualties = new CasualtyReader(reading).Read().ToImmutableArray();
        var lead = casualties.Where(casualty => casualty.Sentence < LeadSentences).ToList();
        return new ReportFacts(casualties)
        {
            Killed = Most(lead, Fate.Killed) ?? Most(casualties, Fate.Killed),
            Injured = OfHeadline(lead) ?? Survivors(lead) ?? Most(lead, Fate.Injured) ?? MostHit(TellsOfDeath(lead) ? Beside(lead) : lead),
            TellsOfLaterDeath = lead.Exists(casualty => casualty.Fate is Fate.Killed && reading.Article[casualty.Word] is "dies" or "Dies"),
            Days = [.. DaysOf(reading, lead)],
        };
    }

    /// <summary>Of several; who is hurt alone in a headline may be named beside others: "Girl, 9, hurt, two men also wounded".</summary>
    static (string Value, TextSpan Span)? OfHeadline(List<Casualty> lead)
    {
        var several = lead.FindAll(casualty => casualty is { Sentence: 0, Count: > 1 });
        return Most(several, Fate.Injured) ?? (TellsOfDeath(lead) ? null : MostHit(several));
    }

    /// <summary>"Two are dead and a girl was taken to the hospital": who is told of after the dead is another.</summary>
    static IEnumerable<Casualty> Beside(List<Casualty> lead) => lead.Where(hurt => hurt.Fate is Fate.Treated
        && lead.Exists(killed => killed.Fate is Fate.Killed && killed.Sentence == hurt.Sentence && killed.Word.Start < hurt.Word.Start));

    /// <summary>"Such shootings kill every year" is told further down, of nobody.</summary>
    static bool TellsOfDeath(List<Casualty> lead) =>
        lead.Exists(casualty => casualty.Fate is Fate.Killed && (casualty.Count is not null || casualty.Sentence < OpeningSentences));

    /// <summary>"Five millers were hit, one of them fatally", "Four were hit. Two died": who is told of first are all.</summary>
    static (string Value, TextSpan Span)? Survivors(List<Casualty> lead) => (
        from shot in lead
        where shot is { IsHit: true, Count: not null }
        from killed in lead
        where killed.Fate is Fate.Killed && IsNext(shot, killed) && killed.Count < shot.Count
        select ((string, TextSpan)?)Less(shot, killed.Count!.Value)).FirstOrDefault() ?? OfAll(lead);

    static bool IsNext(Casualty shot, Casualty killed) => killed.Word.Start > shot.Word.Start
        && (killed.Sentence == shot.Sentence || (shot.Count > 1 && killed.Sentence == shot.Sentence + 1));

    /// <summary>"Five shot at mill", and in the text that one of them is dead.</summary>
    static (string Value, TextSpan Span)? OfAll(List<Casualty> lead) =>
        lead.Find(casualty => casualty is { IsHit: true, Sentence: 0, Count: > 1 }) is { } all
        && lead.Where(casualty => casualty.Fate is Fate.Killed).Max(casualty => casualty.Count) is { } killed && killed < all.Count
            ? Less(all, killed) : null;

    static (string Value, TextSpan Span) Less(Casualty all, decimal killed) =>
        ((all.Count!.Value - killed).ToString("0", CultureInfo.InvariantCulture), all.Word);

    static (string Value, TextSpan Span)? MostHit(IEnumerable<Casualty> casualties) => Most(casualties, casualty => casualty.IsHit);

    static (string Value, TextSpan Span)? Most(IEnumerable<Casualty> casualties, Fate fate) => Most(casualties, casualty => casualty.Fate == fate);

    static (string Value, TextSpan Span)? Most(IEnumerable<Casualty> casualties, Func<Casualty, bool> isMeant) => casualties
        .Where(casualty => isMeant(casualty) && casualty.Count is not null)
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
