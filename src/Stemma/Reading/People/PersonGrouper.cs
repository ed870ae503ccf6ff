using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A group of mentions of one person, organisation or place, while it is put together.</summary>
sealed class MentionGroup(NameKind kind)
{
    public NameKind Kind => kind;
    public List<NameMention> Mentions { get; } = [];

    /// <summary>The fullest name so far.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How often the name stands with more than one word.</summary>
    public int FullMentions { get; private set; }

    public PersonName Parsed { get; private set; } = PersonName.None;

    /// <summary>The offices that stand before the name.</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a mention of an organisation or a place.</summary>
    public void Add(NameMention mention, string name)
    {
        Mentions.Add(mention);
        if (Mentions.Count == 1 || name.Length > Name.Length)
            Name = name;
    }

    /// <summary>Adds a mention of a person.</summary>
    public void Add(NameMention mention, string name, PersonName parsed)
    {
        Mentions.Add(mention);
        if (mention.Office.Length > 0)
            Offices.Add(mention.Office);
        FullMentions += parsed.Words.Length > 1 ? 1 : 0;
        if (Mentions.Count == 1 || parsed.Words.Length > Parsed.Words.Length)
            (Name, Parsed) = (name, parsed);
    }
}

/// <summary>Makes one person of the full name, the surname, the surname with a title, and other spellings.</summary>
static class PersonGrouper
{
    public static List<MentionGroup> Group(Analysis analysis, IReadOnlyList<NameMention> mentions)
    {
        var groups = new List<MentionGroup>();
        var byKey = new Dictionary<string, List<MentionGroup>>(StringComparer.Ordinal);
        var texts = mentions.Select(mention => Text(analysis, mention)).ToArray();
        var parsed = Array.ConvertAll(texts, PersonName.Parse);
        foreach (var full in Enumerable.Range(0, mentions.Count).Where(i => parsed[i].Words.Length > 1))
            Place(full, NameMatch.Full);
        var singles = Enumerable.Range(0, mentions.Count).Where(i => parsed[i].Words.Length == 1).ToList();
        foreach (var single in singles)
            Place(single, NameMatch.Given);
        foreach (var group in groups)
            group.Mentions.Sort((one, other) => one.Span.CompareTo(other.Span));
        return [.. groups.SelectMany(group => WithoutLatecomers(analysis, group))];

        void Place(int index, NameMatch least)
        {
            var (mention, name) = (mentions[index], parsed[index]);
            var best = Best(byKey, name, mention, least);
            if (best is null)
            {
                if (mention.Strength < 2 || IsPair(texts[index]))
                    return;
                best = new(NameKind.Person);
                groups.Add(best);
            }

            best.Add(mention, texts[index], name);
            foreach (var key in name.Keys)
                Register(byKey, key, best);
        }
    }

    /// <summary>
    /// "Becker" again and again, and then once "Talks Becker" or "Ida Roe Becker": whoever that is, it is not who was spoken
    /// of before.
    /// </summary>
    static IEnumerable<MentionGroup> WithoutLatecomers(Analysis analysis, MentionGroup group)
    {
        if (group.FullMentions == 0 || group.FullMentions == group.Mentions.Count)
            return [group];
        var full = group.Mentions.Where(mention => PersonName.Parse(Text(analysis, mention)).Words.Length > 1).ToArray();
        if (!full.All(mention => IsDoubtful(analysis, mention))
            || full.DistinctBy(mention => Text(analysis, mention)).Count() < full.Length
            || group.Mentions.TakeWhile(mention => mention != full[0]).Select(mention => ParagraphOf(analysis, mention)).Distinct().Count() < LeastBefore)
            return [group];
        return [Of(group.Mentions.Except(full)), .. full.Select(mention => Of([mention]))];

        MentionGroup Of(IEnumerable<NameMention> mentions)
        {
            var part = new MentionGroup(NameKind.Person);
            foreach (var mention in mentions)
                part.Add(mention, Text(analysis, mention), PersonName.Parse(Text(analysis, mention)));
            return part;
        }
    }

    /// <summary>No office, and not simply a given name and a surname.</summary>
    static bool IsDoubtful(Analysis analysis, NameMention mention)
    {
        var words = PersonName.Parse(Text(analysis, mention)).Words;
        if (Text(analysis, mention).EndsWith("Jr.", StringComparison.Ordinal))
            return true;
        return mention.Office.Length == 0 && (!NameWords.IsGiven(words[0]) || words.Length > 2 && words.All(word => word.Length > 1));
    }

    /// <summary>A headline and a caption may name somebody before the text does: so many paragraphs cannot.</summary>
    const int LeastBefore = 3;

    static int ParagraphOf(Analysis analysis, NameMention mention) =>
        analysis.Sentences[analysis.SentenceAt(mention.Span.Start)].Paragraph;

    /// <summary>"The Holt-Becker bill": two surnames.</summary>
    static bool IsPair(string name) => name.Split('-') is [{ Length: > 2 } one, { Length: > 2 } other] && !name.Contains(' ') && char.IsUpper(other[0])
        && NameWords.IsSurname(Folding.Fold(one)) && NameWords.IsSurname(Folding.Fold(other));

    static void Register(Dictionary<string, List<MentionGroup>> byKey, string key, MentionGroup group)
    {
        // The first two sounds find misspelt names too; the matcher decides.
        var stem = key.Length > 2 ? key[..2] : key;
        if (!byKey.TryGetValue(stem, out var list))
            byKey[stem] = list = [];
        if (!list.Contains(group))
            list.Add(group);
    }

    /// <summary>The group that fits best; among equals the one with the mention's office or gender, then the one named last before it.</summary>
    static MentionGroup? Best(
        Dictionary<string, List<MentionGroup>> byKey, PersonName name, NameMention mention, NameMatch least)
    {
        MentionGroup? best = null;
        var (bestMatch, bestDistance, bestBears) = (NameMatch.None, int.MaxValue, false);
        foreach (var key in name.Keys.Distinct())
        {
            if (!byKey.TryGetValue(key.Length > 2 ? key[..2] : key, out var groups))
                continue;
            foreach (var group in groups.Take(64))
            {
                var match = NameMatcher.Compare(name, group.Parsed);
                var bears = group.Offices.Contains(mention.Office) || GenderTold(mention.Title, group.Parsed);
                if (match < least || match == NameMatch.Surname && (!GenderFits(mention.Title, group.Parsed) || !bears && IsSpouse(group, mention)))
                    continue;
                var distance = Distance(group, mention);
                if (match < bestMatch || match == bestMatch && best is not null
                    && (bears == bestBears ? !IsLikelier(group, distance, best, bestDistance) : bestBears))
                    continue;
                (best, bestMatch, bestDistance, bestBears) = (group, match, distance, bears);
            }
        }

        return best;
    }

    /// <summary>"First lady Ana Holt", "Mrs Holt" is not "President Holt", even where nobody else is called Holt.</summary>
    static bool IsSpouse(MentionGroup group, NameMention mention) =>
        mention.Office.Length > 0 && mention.Office != "lady"
        && (group.Offices.Contains("lady") || mention.Office == "president" && group.Mentions.Exists(other => other.Title == "mrs"));

    /// <summary>"Mrs Holt", where only one of the Holts has a woman's name.</summary>
    static bool GenderTold(string title, PersonName person) => PersonName.TitleGender(title) is "m" or "f" && person.Words.Length > 1
        && NameWords.GivenGender(person.Words[0]) == PersonName.TitleGender(title);

    /// <summary>Who is named in full much more often is meant by the surname, else who was named last.</summary>
    static bool IsLikelier(MentionGroup group, int distance, MentionGroup best, int bestDistance) =>
        group.FullMentions > 2 * best.FullMentions || 2 * group.FullMentions >= best.FullMentions && distance < bestDistance;

    static int Distance(MentionGroup group, NameMention mention)
    {
        var distance = int.MaxValue - 1;
        foreach (var other in group.Mentions.TakeLast(64))
        {
            var apart = mention.Span.Start - other.Span.Start;
            distance = Math.Min(distance, apart >= 0 ? apart : 1_000_000 - apart);
        }

        return distance;
    }

    static bool GenderFits(string title, PersonName person)
    {
        var wanted = PersonName.TitleGender(title);
        var given = person.Words.Length > 1 ? NameWords.GivenGender(person.Words[0]) : null;
        return wanted is null or "u" || given is null or "u" || wanted == given;
    }

    internal static string Text(Analysis analysis, NameMention mention) => new(analysis[mention.Span]);
}
