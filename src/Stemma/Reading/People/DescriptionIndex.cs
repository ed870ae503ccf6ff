using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds whom a description stands for ("the minister", "the 23-year-old"), by roles and ages.</summary>
sealed class DescriptionIndex
{
    /// <summary>Who was named farther before, in characters, is hardly meant by "the president".</summary>
    const int Reach = 4000;

    /// <summary>Two who hold such an office, of whom neither was named this much later, in characters: nobody is certain.</summary>
    const int NearRival = 600;

    readonly ImmutableArray<Entity> _entities;
    readonly Analysis _analysis;
    readonly Dictionary<string, List<(int Entity, string[] Words)>> _byHead = new(StringComparer.Ordinal);

    public DescriptionIndex(Analysis analysis, ImmutableArray<Entity> entities)
    {
        (_analysis, _entities) = (analysis, entities);
        for (var i = 0; i < entities.Length; i++)
        {
            foreach (var role in entities[i].Roles.Take(20))
                Add(i, role.Text);
        }
    }

    void Add(int entity, string role)
    {
        var words = Words(role);
        if (HeadOf(words) is not { } head)
            return;
        if (!_byHead.TryGetValue(head, out var list))
            _byHead[head] = list = [];
        list.Add((entity, words));
    }

    /// <summary>The person that a definite description stands for; null where none or nobody certain fits.</summary>
    public int? Find(TextSpan span)
    {
        var text = Folding.Fold(_analysis[span]);
        if (YearsOld(text) is { } years)
            return ByAge(years, span.Start, isBare: text.EndsWith("old", StringComparison.Ordinal));
        var isDefinite = text.StartsWith("the ", StringComparison.Ordinal) || text.StartsWith("his ", StringComparison.Ordinal)
            || text.StartsWith("her ", StringComparison.Ordinal) || text.Contains("'s ", StringComparison.Ordinal);
        var words = Words(text);
        if (!isDefinite || HeadOf(words) is not { } head || !_byHead.TryGetValue(head, out var candidates))
            return null;
        // "His colleagues", "the minister's office": neither is the one person.
        if (head.EndsWith('s') && NameWords.IsRole(head[..^1]) || text.LastIndexOf("'s ", StringComparison.Ordinal) is > 0 and var owner
            && HeadOf(Words(text[(owner + 3)..])) is null)
            return null;
        // "Holt's deputy" is not another's.
        var owners = text.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var end
            ? Words(text[..end]).TakeLast(1).Where(word => word.Length > 3).ToArray() : [];
        int? best = null;
        var (bestScore, isAlone) = (int.MinValue, true);
        foreach (var (entity, role) in candidates.Take(40))
        {
            if (IsPast(role) != IsPast(words) || IsSecond(role) && !IsSecond(words) || owners.Any(word => !role.Contains(word)))
                continue;
            var place = LastMention(entity, span.Start);
            // "The president" of a report of home is not the Norbian one, nor the head of a company, though he was named last.
            if (words.Length == 2 && head == "president" && !role.All(word => word is "president" or "us" or "u.s." or "u.s" or "american" or "of" or "the"
                or "united" or "states"))
                continue;
            var shared = words.Count(word => word != head && role.Contains(word));
            var foreign = words.Count(word => word != head && !role.Contains(word) && word.Length > 3);
            if (place < 0 || span.Start - place > Reach || foreign > 0 && foreign > shared || shared == 0 && head is "official" or "source" or "aide")
                continue;
            var score = shared * 100_000 - foreign * 50_000 - Math.Min(90_000, span.Start - place);
            isAlone = best == entity && isAlone || Math.Abs(score - bestScore) > NearRival;
            if (score > bestScore)
                (best, bestScore) = (entity, score);
        }

        return isAlone ? best : null;
    }

    /// <summary>"The president" is not the vice president, nor "the chief" the deputy chief.</summary>
    static bool IsSecond(string[] words) => words.Any(word => word is "vice" or "deputy" or "assistant" or "associate" or "candidate" or "nominee");

    /// <summary>"The president" is who holds the office, not a former one.</summary>
    static bool IsPast(string[] words) => words.Any(word => word is "former" or "ex" or "late" or "then" or "onetime");

    static int? YearsOld(string text)
    {
        var at = text.IndexOf("-year-old", StringComparison.Ordinal);
        if (at < 1)
            return null;
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return AgeReader.Years(text.AsSpan(start, at - start));
    }

    /// <summary>The one of that age; for a bare "the 23-year-old" whoever was named last, of those whose age is not told.</summary>
    int? ByAge(int years, int place, bool isBare)
    {
        int? lastPerson = null;
        var lastPlace = -1;
        for (var i = 0; i < _entities.Length; i++)
        {
            if (_entities[i].Age?.Years == years)
                return i;
            if (_entities[i].Kind != NameKind.Person || _entities[i].Age is not null)
                continue;
            var mention = LastMention(i, place);
            if (mention > lastPlace)
                (lastPerson, lastPlace) = (i, mention);
        }

        return isBare && place - lastPlace < 600 ? lastPerson : null;
    }

    int LastMention(int entity, int before)
    {
        var last = -1;
        foreach (var mention in _entities[entity].Mentions)
        {
            if (mention.Start < before)
                last = mention.Start;
        }

        return last;
    }

    static string[] Words(string role) =>
        Folding.Fold(role).Replace("'s", "", StringComparison.Ordinal)
            .Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The noun that a role turns on: the last before a preposition or a clause.</summary>
    static string? HeadOf(string[] words)
    {
        string? head = null;
        foreach (var word in words)
        {
            if (head is not null && word is "of" or "to" or "for" or "at" or "in" or "on" or "who" or "whose" or "and" or "from")
                break;
            if (NameWords.IsRole(word))
                head = word;
        }

        return head;
    }
}
