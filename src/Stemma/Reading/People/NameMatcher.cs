using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells whether two names may stand for one person: titles, initials, spelling and order aside.</summary>
static class NameMatcher
{
    /// <summary>Whether the names fit one person: both in full, or one by the surname alone.</summary>
    public static bool SamePerson(string one, string other) =>
        Compare(PersonName.Parse(one), PersonName.Parse(other)) >= NameMatch.Surname;

    public static NameMatch Compare(string one, string other) =>
        Compare(PersonName.Parse(one), PersonName.Parse(other));

    /// <summary>How well two names fit; the order of the two makes no difference.</summary>
    public static NameMatch Compare(PersonName one, PersonName other)
    {
        if (one.Keys.IsEmpty || other.Keys.IsEmpty || one.Generation.Length > 0 && other.Generation.Length > 0 && one.Generation != other.Generation)
            return NameMatch.None;
        if (one.Keys.AsSpan().SequenceEqual(other.Keys.AsSpan()) || AreOneJoined(one, other))
            return NameMatch.Full;
        var (shorter, longer) = one.Keys.Length <= other.Keys.Length ? (one, other) : (other, one);
        if (shorter.Keys.Length == 1)
            return CompareSingle(shorter, longer);
        return Fits(shorter, longer) || shorter.Keys.Length == longer.Keys.Length && Fits(longer, shorter)
            ? NameMatch.Full
            : NameMatch.None;
    }

    /// <summary>"Ana De Guzman", "Ana DeGuzman".</summary>
    static bool AreOneJoined(PersonName one, PersonName other) =>
        one.Words.Length > 1 && other.Words.Length > 1 && one.Words.Length != other.Words.Length && one.Words[0] == other.Words[0]
        && string.Concat(one.Words) == string.Concat(other.Words);

    static bool Fits(PersonName shorter, PersonName longer) =>
        SameSurname(shorter, longer) && GivenNamesFit(shorter, longer);

    static NameMatch CompareSingle(PersonName single, PersonName full)
    {
        if (SameWord(single.Keys[0], full.Keys[^1]))
            return NameMatch.Surname;
        if (full.Keys.Length == 1)
            return NameMatch.None;
        return full.Keys.AsSpan(0, full.Keys.Length - 1).Contains(single.Keys[0]) ? NameMatch.Given : NameMatch.None;
    }

    static bool SameSurname(PersonName shorter, PersonName longer) =>
        SameWord(shorter.Keys[^1], longer.Keys[^1])
        || longer.Keys.Length > 2 && SameWord(shorter.Keys[^1], longer.Keys[^2]) && shorter.Keys.Length == 2
            && SameWord(shorter.Keys[0], longer.Keys[0]);

    /// <summary>Every given name of the shorter stands in the longer, in order, or is its initial or pet form.</summary>
    static bool GivenNamesFit(PersonName shorter, PersonName longer)
    {
        // "George W." is not "George H.W.": the first of the middle names decides.
        if (shorter.Words.Length > 2 && longer.Words.Length > 2 && shorter.Words[1].Length == 1 && longer.Words[1].Length == 1
            && shorter.Words[1] != longer.Words[1])
            return false;
        var at = 0;
        for (var i = 0; i < shorter.Keys.Length - 1; i++)
        {
            while (at < longer.Keys.Length && !SameGiven(shorter.Words[i], longer.Words[at]))
                at++;
            if (at++ == longer.Keys.Length)
                return false;
        }

        return true;
    }

    static bool SameGiven(string one, string other)
    {
        if (one[0] == other[0] && (one.Length == 1 || other.Length == 1))
            return true;
        return SameWord(PersonName.Key(one), PersonName.Key(other)) || PersonName.SamePetName(one, other);
    }

    /// <summary>Equal, or one slip of the pen apart in a word long enough to be told by the rest.</summary>
    static bool SameWord(string one, string other) =>
        one == other || Misspelling.MayBeOne(one, other) && (Misspelling.IsOneLetterApart(one, other) || AreSwapped(one, other));

    /// <summary>Two letters beside each other, the other way round.</summary>
    static bool AreSwapped(string one, string other)
    {
        var start = one.AsSpan().CommonPrefixLength(other);
        return one.Length == other.Length && start + 1 < one.Length
            && one[start] == other[start + 1] && one[start + 1] == other[start]
            && one.AsSpan(start + 2).SequenceEqual(other.AsSpan(start + 2));
    }
}

/// <summary>How well two names fit one person, from not at all to best.</summary>
enum NameMatch
{
    None,

    /// <summary>By a given or middle name alone: enough only where nobody else is called so.</summary>
    Given,
    Surname,
    Full,
}
