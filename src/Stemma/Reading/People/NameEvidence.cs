using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Weighs what a run of words written large stands for.</summary>
sealed class NameEvidence(Phrases phrases)
{
    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>What the name is, and how much speaks for it; strength 0 where nothing does.</summary>
    public (NameKind Kind, int Strength) Judge(NameCandidate candidate)
    {
        var (name, run, model) = (candidate.Name, candidate.Run, candidate.Model);
        var first = phrases.Folded(name.Start);
        var last = phrases.Folded(name.End - 1).TrimEnd('.');
        if (name.Count == 1 && (NameWords.IsNever(first) || NameWords.IsRole(first))
            || NameWords.IsRole(last) && !NameWords.IsGiven(first) && candidate.Title.Length == 0 && !IsPlaceOfOffice(candidate))
            return default;
        if (run.Count == 1 && IsPeople(run.Start))
            return default;
        var folded = run.Count == 1 ? phrases.Folded(run.Start) : Folding.Fold(_analysis[run.Span(_analysis)]);
        var organization = Organization(run, folded, last, model);
        var place = Place(run, folded, last, model);
        var person = Person(candidate, first, last);
        if (model == NameKind.Person && candidate.Name.Count == 1 && candidate.Title.Length == 0 && place == 0
            && name.Start == run.Start && !NameWords.IsGiven(first) && !NameWords.IsSurname(first) && !IsOfAge(run))
        {
            // A word that is nobody's name elsewhere: rather a firm than a man, until the article knows better.
            return (NameKind.Organization, Math.Max(2, organization));
        }

        var isKnown = run.Count > 1 && candidate.Title.Length == 0 && NameWords.IsKnownOrganization(folded);
        if (person > 0 && person >= organization && !isKnown && (person > place || place == person && name.Count > 1))
            return (NameKind.Person, person);
        if (organization > 0 && (organization > place || organization == place && model == NameKind.Organization))
            return (NameKind.Organization, organization);
        if (place > 0)
            return (NameKind.Place, place);
        // A surname alone shows nothing: whether somebody is called so is for the rest of the article to say.
        return model is null && WordCount(name) <= 2 ? (NameKind.Person, 1) : (NameKind.Other, model is null ? 0 : 1);
    }

    /// <summary>"Off Corran Head": a word for an office may end the name of a place.</summary>
    bool IsPlaceOfOffice(NameCandidate candidate) =>
        candidate is { Model: NameKind.Place, Name.Count: > 1 } && phrases.Tag(candidate.Run.Start - 1) is PartOfSpeech.Adp;

    /// <summary>"Iraqi", "Swiss": of a people, not a name.</summary>
    bool IsPeople(int token) =>
        Lexicon.Load().CountryOf(phrases.Text(token).ToString()) is not null && !Gazetteer.Knows(phrases.Folded(token));

    int Person(NameCandidate candidate, string first, string last)
    {
        var (name, run, title, model, sentence) = candidate;
        var words = WordCount(name);
        if (IsAcronym(name.Start) && words == 1 || NameWords.IsOrganizationWord(last) && words > 1 && title.Length == 0
            && !(model == NameKind.Person && NameWords.IsGiven(first)))
            return 0;
        var score = model == NameKind.Person ? words > 1 ? 3 : 2 : model is NameKind.Organization or NameKind.Place ? -1 : 0;
        if (title.Length > 0)
            score += 3;
        else if (name.Start > run.Start || name.Start > sentence.FirstToken && IsRoleNoun(name.Start - 1))
            score += 2;
        if (words is > 1 and < 5 && NameWords.IsGiven(first))
            score += NameWords.IsSurname(last) ? 4 : 3;
        else if (words is > 1 and < 5 && NameWords.IsSurname(last))
            score++;
        else if (words == 1 && (NameWords.IsGiven(first) || NameWords.IsSurname(first)))
            score++;
        if (words is > 1 and < 5 && HasParticle(name))
            score++;
        if (phrases.IsComma(name.End) && name.End + 1 < sentence.EndToken)
        {
            if (IsAge(name.End + 1))
                score += words > 1 && phrases.IsAny(name.End + 2, ",", ";", ".") ? 5 : 3;
            else if (phrases.IsAny(name.End + 1, "who", "whose") || words > 1 && RoleFollows(name.End + 1))
                score += 2;
        }

        if (IsOfAge(run))
            score += 5;
        if (phrases.Is(name.End, "who") || SaysSomething(name.End))
            score++;
        if (words > 1 && phrases.IsPossessiveMark(name.Start - 1) && phrases.IsCapital(name.Start - 2))
            score++;
        return score >= 2 ? score : 0;
    }

    /// <summary>"23-year-old Ana Holt", not "a 23-year-old Osby nurse".</summary>
    bool IsOfAge(TokenRange run) => AgePhrase.Before(phrases, run.Start) is not null
        && phrases.Tag(run.End) is not (PartOfSpeech.Noun or PartOfSpeech.Adj) && !phrases.IsHyphen(run.End);

    bool SaysSomething(int token)
    {
        foreach (var verb in CueVerbs.Of(phrases.Text(token)))
        {
            if ((verb.Classes & (CueClasses.Says | CueClasses.Tells)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>"…, the father of", "…, director at".</summary>
    bool RoleFollows(int token)
    {
        for (var i = token; i < token + 5; i++)
        {
            if (IsRoleNoun(i))
                return true;
            if (phrases.Tag(i) is PartOfSpeech.Punct && !phrases.IsHyphen(i) || phrases.IsAny(i, "of", "in", "and"))
                return false;
        }

        return false;
    }

    bool HasParticle(TokenRange name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            if (phrases.Text(i).StartsWith("al-", StringComparison.OrdinalIgnoreCase)
                || i > name.Start && char.IsLower(phrases.Text(i)[0]) && NameWords.IsParticle(phrases.Folded(i)))
                return true;
        }

        return false;
    }

    int Organization(TokenRange run, string folded, string last, NameKind? model)
    {
        var score = model == NameKind.Organization ? 3 : model is NameKind.Person or NameKind.Place ? -1 : 0;
        if (run.Count > 1 && NameWords.IsOrganizationWord(last))
            score += 3;
        if (run.Count == 1 && IsAcronym(run.Start))
            score += 2;
        if (NameWords.IsKnownOrganization(folded))
            score += 4;
        if (run.Count > 1 && phrases.Is(run.Start - 1, "the"))
            score++;
        return score >= 2 ? score : 0;
    }

    int Place(TokenRange run, string folded, string last, NameKind? model)
    {
        var score = model == NameKind.Place ? 3 : model is NameKind.Person or NameKind.Organization ? -1 : 0;
        score += Gazetteer.Weight(folded);
        if (run.Count > 1 && NameWords.IsPlaceWord(last))
            score += 3;
        else if (run.Count > 1 && NameWords.IsOrganizationWord(last))
            score -= 2;
        if (phrases.IsAny(run.Start - 1, "in", "near", "outside") && Gazetteer.Knows(folded))
            score += 2;
        else if (phrases.IsAny(run.Start - 1, "in", "near"))
            score++;
        else if (phrases.Is(run.Start - 1, "of") && phrases.IsAny(run.Start - 2, "mayor", "governor"))
            score += 5;
        if (IsToldToBeSettlement(run))
            score += 10;
        return score >= 2 ? score : 0;
    }

    /// <summary>"The village of Osby", "Osby, a small fishing village"; not "a town of Osbys".</summary>
    bool IsToldToBeSettlement(TokenRange run) => !NameWords.IsNever(phrases.Folded(run.End - 1))
        && ((phrases.Is(run.Start - 1, "of") && IsSettlement(run.Start - 2) && !phrases.IsAny(run.Start - 3, "a", "an"))
            || (phrases.IsComma(run.End) && phrases.IsAny(run.End + 1, "a", "an") && EndsWithSettlement(run.End + 2)));

    /// <summary>"Small fishing village", not "village council".</summary>
    bool EndsWithSettlement(int first)
    {
        var token = first;
        while (!IsSettlement(token) && IsOfNoun(token))
            token++;
        return IsSettlement(token) && !IsOfNoun(token + 1);
    }

    bool IsOfNoun(int token) => phrases.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Verb;

    bool IsSettlement(int token) => NameWords.IsSettlement(phrases.Folded(token));

    /// <summary>Whether "of" or "and" stands inside one organisation's name: "Bank of England", "Marks &amp; Co".</summary>
    public bool JoinsOrganization(int link, int next)
    {
        if (phrases.Is(link, "&"))
            return true;
        var before = phrases.Folded(link - 1);
        var after = phrases.Folded(next);
        if (phrases.Is(link, "and"))
            return NameWords.IsOrganizationWord(after) && !phrases.IsCapital(link - 2);
        return NameWords.IsOrganizationWord(before) || NameWords.IsRole(before) || before == "transport" || before == "ministry";
    }

    /// <summary>Whether one run of large words holds two names, of which the second starts here.</summary>
    public bool Cuts(int start, int at, int end, Name? before, Name? here)
    {
        // "Jean-Luc": one given name.
        if (phrases.IsHyphen(at - 1) || phrases.IsHyphen(at))
            return false;
        if (before is { } one && here is { } two && one != two)
            return one.Kind != two.Kind;
        if (end - at < 2 || !NameWords.IsGiven(phrases.Folded(at)) || phrases.Text(at).Length < 3)
            return false;
        var (first, last) = (phrases.Folded(start), phrases.Folded(end - 1));
        if (at - start > 1 && !NameWords.IsGiven(first) && !NameWords.IsOrganizationWord(last)
            && !NameWords.IsPlaceWord(last) && !PersonName.IsTitle(first) && !phrases.Is(at - 1, ".")
            && !NameWords.IsGiven(phrases.Folded(at - 1)) && MayBeSurname(last))
            return true;
        // "David Blum Becker", "Reno Holt II": towns are called so, too.
        if (at - start == 1 && NameWords.IsGiven(first) && !phrases.IsAny(start - 1, "of", "in", "from")
            || at == end - 2 && PersonName.IsGeneration(phrases.Folded(end - 1)))
            return false;
        // A place or a newspaper before a person: "Mayor of London Sadia Noor".
        return Gazetteer.Knows(Folding.Fold(_analysis[new TokenRange(start, at).Span(_analysis)]))
            || at - start > 1 && phrases.Is(at - 2, "of") && Gazetteer.Knows(phrases.Folded(at - 1));
    }

    static bool MayBeSurname(string folded) =>
        NameWords.IsSurname(folded) || NameWords.IsGiven(folded) || !Gazetteer.Knows(folded) && !NameWords.IsNever(folded);

    int WordCount(TokenRange name)
    {
        var count = 0;
        for (var i = name.Start; i < name.End; i++)
        {
            if (char.IsUpper(phrases.Text(i)[0]) || phrases.Text(i).StartsWith("al-", StringComparison.Ordinal))
                count++;
        }

        return count;
    }

    bool IsRoleNoun(int token) => NameWords.IsRole(phrases.Folded(token));

    bool IsAge(int token) => AgeReader.Years(phrases.Text(token)) is not null;

    bool IsAcronym(int token)
    {
        var text = phrases.Text(token);
        return text.Length is > 1 and < 7 && text.IndexOfAnyInRange('a', 'z') < 0;
    }
}

/// <summary>A run of large words, cut into an office and a name.</summary>
/// <param name="Name">The name alone.</param>
/// <param name="Run">With the office or title before it.</param>
/// <param name="Title">The form of address, folded; empty without one.</param>
/// <param name="Model">What the language models take it for; null where they see no name.</param>
readonly record struct NameCandidate(TokenRange Name, TokenRange Run, string Title, NameKind? Model, Sentence Sentence);
