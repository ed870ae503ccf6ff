using System.Collections.Frozen;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds the town that most reports of a story name as the place of what happened.</summary>
static class TownFinder
{
    /// <summary>Below this a town is named in passing only.</summary>
    const int LeastWeight = 2;

    /// <summary>Below this what no gazetteer has, and nothing else shows to be a town, may be an inn or a park.</summary>
    const int LeastWeightOfUnsure = 8;

    /// <summary>What more speaks for it in one report counts no more.</summary>
    const int MostWeight = 10;

    /// <summary>Where the reports name a town in passing only, as in their datelines, it is the one unless their reports speak for several.</summary>
    public static AgreedFact? Find(Story story)
    {
        var towns = Preferred(Preferred(Candidates(story), town => town.IsSure, LeastWeight), town => town.HasOffice && town.IsCity, least: 1);
        var isOpen = towns.Where(named => named.Town.Weight >= LeastWeight).Select(named => named.Town.Name).Distinct().Count() < 2;
        return Likeliest(story, Named(towns, LeastWeight)) ?? (isOpen ? Likeliest(story, Named(towns, least: 1)) : null);
    }

    /// <summary>What one report calls a part of a town is none in any.</summary>
    static ImmutableArray<(int Report, NamedTown Town)> Candidates(Story story)
    {
        var towns = Towns(story).ToLookup(named => named.Town.Name);
        return
        [
            .. towns.Where(town => !town.Any(named => named.Town.IsDistrict) || town.Any(named => named.Town.HasOffice))
                .Where(town => town.Any(named => named.Town.IsSure) || WeightOf(town) >= LeastWeightOfUnsure)
                .SelectMany(town => town)
                .Where(named => named.Town.Weight > 0),
        ];
    }

    /// <summary>Only those that one report shows to be of a kind, where two reports name one of them.</summary>
    static ImmutableArray<(int Report, NamedTown Town)> Preferred(
        ImmutableArray<(int Report, NamedTown Town)> towns, Func<NamedTown, bool> isOfKind, int least)
    {
        var kind = towns.Where(named => isOfKind(named.Town)).Select(named => named.Town.Name).ToHashSet();
        return Named(towns, least).Any(town => kind.Contains(town.Key)) ? [.. towns.Where(named => kind.Contains(named.Town.Name))] : towns;
    }

    static IEnumerable<IGrouping<string, (int Report, NamedTown Town)>> Named(ImmutableArray<(int Report, NamedTown Town)> towns, int least) => towns
        .Where(named => named.Town.Weight >= least)
        .GroupBy(named => named.Town.Name)
        .Where(town => town.Count() > 1);

    static AgreedFact? Likeliest(Story story, IEnumerable<IGrouping<string, (int Report, NamedTown Town)>> towns)
    {
        var ranked = towns.OrderByDescending(WeightOf).ThenBy(town => town.Key, StringComparer.Ordinal).ToList();
        if (ranked.Count == 0 || (ranked.Count > 1 && WeightOf(ranked[1]) > FactFinder.MostOfOther * WeightOf(ranked[0])))
            return null;
        return new(NameOf(story, ranked[0]), [.. ranked[0].Select(named => FactFinder.MentionOf(story, named.Report, named.Town.Span))]);
    }

    static int WeightOf(IEnumerable<(int Report, NamedTown Town)> town) => town.Sum(named => Math.Min(named.Town.Weight, MostWeight));

    /// <summary>"Osby", not "OSBY", where a report has it so.</summary>
    static string NameOf(Story story, IEnumerable<(int Report, NamedTown Town)> town) => town
        .Select(named => story.Reports[named.Report].Article.Text[named.Town.Span.Start..named.Town.Span.End])
        .MaxBy(name => name.Any(char.IsLower))!;

    static IEnumerable<(int Report, NamedTown Town)> Towns(Story story)
    {
        var names = story.Reports.SelectMany(reading => new TownNames(reading).Read()).ToFrozenSet(StringComparer.Ordinal);
        return story.Reports.SelectMany((reading, report) => new TownReader(reading, names).Read().Select(town => (report, town)));
    }
}
