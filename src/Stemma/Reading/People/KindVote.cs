using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Gives all mentions of one string the kind that most speaks for: a name is not a firm here and a man there.</summary>
static class KindVote
{
    public static ImmutableArray<NameMention> Settle(Analysis analysis, ImmutableArray<NameMention> mentions)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var names = mentions.Select(mention => Folding.Fold(analysis[mention.Span])).ToImmutableArray();
        for (var i = 0; i < mentions.Length; i++)
        {
            // A form of address, or a full name, speaks for itself alone.
            Vote(votes, names[i], mentions[i].Kind, mentions[i].Strength);
            var space = names[i].IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && mentions[i].Kind == NameKind.Organization)
                Vote(votes, names[i][..space], NameKind.Organization, 3);
        }

        var surnames = mentions.Zip(names).Where(pair => pair.First.Kind == NameKind.Person && pair.First.Strength > 1)
            .Where(pair => pair.Second.Contains(' ', StringComparison.Ordinal))
            .SelectMany(pair => pair.Second.Split([' ', '-'])).ToHashSet(StringComparer.Ordinal);
        return [.. mentions.Select((mention, i) => Settled(mention, votes[names[i]], names[i], surnames.Contains(names[i])))];
    }

    static void Vote(Dictionary<string, int[]> votes, string name, NameKind kind, int strength)
    {
        if (!votes.TryGetValue(name, out var kinds))
            votes[name] = kinds = new int[(int)NameKind.Other + 1];
        kinds[(int)kind] += strength;
    }

    static NameMention Settled(NameMention mention, int[] kinds, string name, bool isSurname)
    {
        if (mention.Title.Length > 0)
            return mention;
        if (isSurname && (mention.Kind != NameKind.Place || kinds[(int)NameKind.Person] > 0 || !Gazetteer.Knows(name)))
            return mention with { Kind = NameKind.Person };
        var best = (NameKind)Array.IndexOf(kinds, kinds.Max());
        return best == mention.Kind ? mention : mention with { Kind = best, Strength = Math.Max(2, mention.Strength) };
    }
}
