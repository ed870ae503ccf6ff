using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds what the reports of a story agree on of the event itself.</summary>
static class FactFinder
{
    /// <summary>Where this share of what speaks for one value speaks for another, too, nothing is decided.</summary>
    internal const double MostOfOther = 0.7;

    public static StoryFacts Find(Story story, StoryEntities entities)
    {
        var reports = story.Reports.Select(ReportFacts.Of).ToImmutableArray();
        if (!reports.Any(report => report.Casualties.Any(casualty => casualty.Sentence < ReportFacts.LeadSentences)))
            return new();
        var day = Day(story, reports);
        return new()
        {
            Killed = Number(story, reports.Select(report => report.Killed), _ => 0),
            Injured = Injured(story, reports),
            Day = day,
            Town = TownFinder.Find(story),
            Victims = VictimFinder.Find(story, entities, reports, day),
        };
    }

    /// <summary>The value that most reports give, if two give it and no other has as many.</summary>
    internal static AgreedFact? Agreed(Story story, IEnumerable<(string Value, TextSpan Span)?> values)
    {
        var groups = values.Index()
            .Where(item => item.Item is not null)
            .GroupBy(item => item.Item!.Value.Value)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (groups.Count == 0 || groups[0].Count() < 2 || (groups.Count > 1 && groups[1].Count() == groups[0].Count()))
            return null;
        return new(groups[0].Key, [.. groups[0].Select(item => MentionOf(story, item.Index, item.Item!.Value.Span))]);
    }

    /// <summary>A report that tells of fewer people tells of some of them: where more give more than so many, nothing is agreed.</summary>
    static AgreedFact? Number(Story story, IEnumerable<(string Value, TextSpan Span)?> values, Func<AgreedFact, int> mostWithMore)
    {
        var given = values.ToList();
        return Agreed(story, given) is { } agreed
            && given.OfType<(string Value, TextSpan Span)>().Count(value => Number(value.Value) > Number(agreed.Value)) <= mostWithMore(agreed)
                ? agreed : null;
    }

    /// <summary>Of those hurt one report in three may count more: those who were only bruised, those who died later.</summary>
    static int HalfOfThoseWhoAgree(AgreedFact injured) => Number(injured.Value) > 1 ? injured.Mentions.Length / 2 : 0;

    static AgreedFact? Injured(Story story, ImmutableArray<ReportFacts> reports) =>
        Number(story, reports.Select(report => report.Injured), HalfOfThoseWhoAgree) is { } injured && !MayHaveDied(story, reports, injured) ? injured : null;

    /// <summary>"A man was hurt", and where another report tells that a man died none tells of both: it may be the same man.</summary>
    static bool MayHaveDied(Story story, ImmutableArray<ReportFacts> reports, AgreedFact injured) =>
        reports.Any(report => report.TellsOfLaterDeath)
        || (reports.Any(report => report.Killed is not null) && !TellOfDeath(story, reports, injured));

    static bool TellOfDeath(Story story, ImmutableArray<ReportFacts> reports, AgreedFact injured) =>
        injured.Mentions.Any(mention => reports.Index().Any(report =>
            story.Reports[report.Index].Article.Id == mention.Passage.Article && report.Item.Killed is not null));

    static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    static AgreedFact? Day(Story story, ImmutableArray<ReportFacts> reports) => Likeliest(
        story, reports.SelectMany((report, index) => report.Days.Select(day => (index, day.Value, day.Span, day.Weight))));

    /// <summary>The value that most reports name, two at least; of those the one for which most speaks, if it is one.</summary>
    static AgreedFact? Likeliest(Story story, IEnumerable<(int Report, string Value, TextSpan Span, int Weight)> named)
    {
        var ranked = named.GroupBy(item => item.Value)
            .Select(group => (Items: group.DistinctBy(item => item.Report).ToList(), Weight: group.Sum(item => item.Weight)))
            .Where(value => value.Items.Count > 1)
            .OrderByDescending(value => value.Items.Count).ThenByDescending(value => value.Weight)
            .ToList();
        if (ranked.Count == 0 || (ranked.Count > 1 && ranked[1].Items.Count == ranked[0].Items.Count && ranked[1].Weight > MostOfOther * ranked[0].Weight))
            return null;
        return new(ranked[0].Items[0].Value, [.. ranked[0].Items.Select(item => MentionOf(story, item.Report, item.Span))]);
    }

    internal static Mention MentionOf(Story story, int report, TextSpan span) =>
        new(new(story.Reports[report].Article.Id, span)) { Sentence = Sentences.Around(story.Reports[report].Analysis, span) };
}
