using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds names by what the models say and by their shape, and drops what speaks against them.</summary>
sealed class NameSpotter(Phrases phrases)
{
    readonly Analysis _analysis = phrases.Analysis;
    readonly NameEvidence _evidence = new(phrases);

    public ImmutableArray<NameMention> Find()
    {
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        var kinds = ModelKinds();
        foreach (var sentence in _analysis.Sentences)
        {
            if (IsTitleCase(sentence))
                continue;
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                var run = RunAt(token, sentence, kinds);
                if (run.IsEmpty)
                {
                    token++;
                    continue;
                }

                foreach (var part in Parts(run, kinds))
                    Add(part, kinds, sentence, mentions);
                token = run.End;
            }
        }

        var atStarts = AtStarts(mentions).ToList();
        if (atStarts.Count > 0)
        {
            mentions.AddRange(atStarts);
            mentions.Sort((first, second) => first.Span.CompareTo(second.Span));
        }

        return KindVote.Settle(_analysis, mentions.DrainToImmutable());
    }

    /// <summary>Names of one word at the start of a sentence, where any word is large, that stand elsewhere as names.</summary>
    IEnumerable<NameMention> AtStarts(IReadOnlyCollection<NameMention> found)
    {
        var (names, starts) = (new Dictionary<string, NameMention>(StringComparer.Ordinal), new HashSet<int>());
        foreach (var name in found)
        {
            starts.Add(name.Full.Start);
            if (name.Tokens.End == name.Tokens.Start + 1 && name.Kind is not NameKind.Person)
                names.TryAdd(phrases.Text(name.Tokens.Start).ToString(), name);
        }

        if (names.Count == 0)
            yield break;
        var byText = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var sentence in _analysis.Sentences)
        {
            var first = new TokenRange(sentence.FirstToken, sentence.FirstToken + 1);
            if (byText.TryGetValue(phrases.Text(first.Start), out var name)
                && !starts.Contains(first.Span(_analysis).Start) && !IsTitleCase(sentence))
                yield return name with { Tokens = first, Span = first.Span(_analysis), Full = first.Span(_analysis) };
        }
    }

    void Add(TokenRange run, Name?[] kinds, Sentence sentence, ImmutableArray<NameMention>.Builder mentions)
    {
        if (IsConstituency(run))
            return;
        var name = WithoutOffice(run);
        var title = "";
        var full = name;
        if (name.Start > run.Start && PersonName.IsTitle(phrases.Folded(name.Start - 1)))
            (title, full) = (phrases.Folded(name.Start - 1), new(name.Start - 1, name.End));
        else if (name.Start - 2 >= run.Start && phrases.Is(name.Start - 1, ".") && PersonName.IsTitle(phrases.Folded(name.Start - 2)))
            (title, full) = (phrases.Folded(name.Start - 2), new(name.Start - 2, name.End));
        var model = kinds[name.End - 1] is { } own && own.FirstToken < name.End ? own.Kind : (NameKind?)null;
        if (_evidence.Judge(new(name, run, title, model, sentence)) is { Strength: > 0 } verdict)
        {
            if (verdict.Kind is not NameKind.Person)
                (name, full, title) = (run, run, "");
            mentions.Add(new(name, name.Span(_analysis), verdict.Kind, verdict.Strength, title)
            {
                Full = full.Span(_analysis),
                Office = verdict.Kind == NameKind.Person && NameWords.IsRole(phrases.Folded(full.Start - 1)) ? phrases.Folded(full.Start - 1) : "",
            });
        }
    }

    /// <summary>"(D-Nev.)": a party and where somebody stands for it.</summary>
    bool IsConstituency(TokenRange run) => phrases.IsAny(run.Start - 1, "(", ",")
        && (phrases.Text(run.Start) is ['R' or 'D' or 'I'] && phrases.IsHyphen(run.Start + 1)
            || phrases.Text(run.Start) is ['R' or 'D' or 'I', '-' or '–', >= 'A' and <= 'Z', ..]);

    /// <summary>For every token the model's name that holds it.</summary>
    Name?[] ModelKinds()
    {
        var kinds = new Name?[_analysis.Tokens.Length];
        foreach (var name in _analysis.Names)
        {
            if (name.Kind != NameKind.Nationality)
                Array.Fill(kinds, name, name.FirstToken, name.EndToken - name.FirstToken);
        }

        return kinds;
    }

    /// <summary>The longest run of words written large that starts here, with the small words inside names.</summary>
    TokenRange RunAt(int token, Sentence sentence, Name?[] kinds)
    {
        if (!Starts(token, sentence, kinds))
            return TokenRange.None;
        var end = token + 1;
        while (end < sentence.EndToken)
        {
            if (OpensCaption(end) || phrases.Text(end - 1) is "Inc." or "Ltd." or "Corp." or "Co." or "Plc." or "LLC.")
                break;
            if (IsLarge(end) && !(phrases.Tag(end) is PartOfSpeech.Pron or PartOfSpeech.Det))
                end++;
            else if (phrases.Is(end, ".") && (end - token == 1 || phrases.Text(end - 1).Length <= 2)
                && end + 1 < sentence.EndToken && IsLarge(end + 1) && Touches(end)
                && (phrases.Text(end - 1).Length == 1 || PersonName.IsTitle(phrases.Folded(end - 1))))
                end++;
            else if (Link(end, sentence) is > 0 and var length)
                end += length;
            else
                break;
        }

        return new(token, BeforeRunTogether(token, BeforeNickname(token, end)));
    }

    /// <summary>"Ana Holt Image caption", "Ana Holt Courtesy": what a page says of a picture.</summary>
    bool OpensCaption(int token) => phrases.Text(token) is "Courtesy" or "Photo"
        || phrases.Text(token) is "Image" or "Media" && phrases.IsAny(token + 1, "caption", "copyright");

    /// <summary>"Ana Holt Anastasia (Ana) …": the pages of some outlets run the full name behind the short one.</summary>
    int BeforeNickname(int start, int end)
    {
        for (var i = start; i < end - 1 && phrases.Is(end, "(") && phrases.Is(end + 2, ")"); i++)
        {
            if (phrases.Text(i).SequenceEqual(phrases.Text(end + 1)))
                return end - 1;
        }

        return end;
    }

    /// <summary>"Tom Becker Thomas Lee BeckerHarbour reopens": up to the surname that the glued word repeats.</summary>
    int BeforeRunTogether(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (phrases.Text(i).Length > 3 && phrases.Text(i).SequenceEqual(phrases.Text(i - 1)))
                return i;
            var glued = RunTogetherText.GluedSurname(phrases.Text(i));
            for (var j = start; glued > 0 && j < i; j++)
            {
                if (phrases.Text(j).SequenceEqual(phrases.Text(i)[..glued]))
                    return j + 1;
            }
        }

        // "Robert Mason Robert (…": the name begins anew.
        var isAnew = end - start > 2 && !phrases.IsHyphen(end - 2) && phrases.Text(end - 1).SequenceEqual(phrases.Text(end - 3));
        return isAnew ? end - 1 : end;
    }

    bool Starts(int token, Sentence sentence, Name?[] kinds)
    {
        if (kinds[token] is not null && IsLarge(token))
            return true;
        if (!IsLarge(token))
            return phrases.IsHyphen(token + 1) && IsLarge(token + 2) && NameWords.IsParticle(phrases.Folded(token))
                || phrases.Text(token).StartsWith("al-", StringComparison.Ordinal);
        if (NameWords.IsNever(phrases.Folded(token)))
            return false;
        if (token > sentence.FirstToken && phrases.Tag(token - 1) != PartOfSpeech.Punct)
            return phrases.Tag(token) is not (PartOfSpeech.Pron or PartOfSpeech.Det);
        var folded = phrases.Folded(token);
        return phrases.Tag(token) == PartOfSpeech.Propn || NameWords.IsGiven(folded) || PersonName.IsTitle(folded)
            || token + 1 < sentence.EndToken && IsLarge(token + 1) && !NameWords.IsNever(phrases.Folded(token + 1))
                && phrases.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.X;
    }

    /// <summary>How many small words join this place to a name that goes on: "bin", "-", "of the".</summary>
    int Link(int token, Sentence sentence)
    {
        if (phrases.IsHyphen(token) && Touches(token) && token + 1 < sentence.EndToken
            && _analysis.Tokens[token + 1].Span.Start == _analysis.Tokens[token].Span.End
            && (IsLarge(token + 1) || IsLarge(token - 2) && NameWords.EndsGivenName(phrases.Text(token + 1).ToString())))
            return 2;
        if (phrases.Text(token).StartsWith("al-", StringComparison.Ordinal))
            return 1;
        // "Tom “Sparrow” Becker".
        if (phrases.IsAny(token, "\"", "“") && IsLarge(token + 1) && phrases.IsAny(token + 2, "\"", "”") && token + 3 < sentence.EndToken && IsLarge(token + 3)
            && (NameWords.IsGiven(phrases.Folded(token - 1)) || NameWords.IsSurname(phrases.Folded(token + 3))))
            return 4;
        // "Harbour Workers' Union".
        if (phrases.Text(token) is "'" or "’" && phrases.Text(token - 1) is [.., 's'] && token + 1 < sentence.EndToken && IsLarge(token + 1)
            && NameWords.IsOrganizationWord(phrases.Folded(token + 1)))
            return 2;
        for (var i = token; i < token + 3 && i + 1 < sentence.EndToken && NameWords.IsParticle(phrases.Folded(i)); i++)
        {
            if (phrases.IsHyphen(i + 1) && i + 2 < sentence.EndToken && IsLarge(i + 2))
                return i + 3 - token;
            if (IsLarge(i + 1))
                return i + 2 - token;
        }

        if (phrases.IsAny(token, "of", "for", "and", "&") && token + 1 < sentence.EndToken)
        {
            var next = phrases.Is(token + 1, "the") && phrases.Is(token, "of") ? token + 2 : token + 1;
            if (next < sentence.EndToken && IsLarge(next) && _evidence.JoinsOrganization(token, next))
                return next + 1 - token;
        }

        return 0;
    }

    bool Touches(int token) => _analysis.Tokens[token - 1].Span.End == _analysis.Tokens[token].Span.Start;

    bool IsLarge(int token)
    {
        var text = phrases.Text(token);
        return phrases.IsCapital(token) || text.Length > 2 && text[0] is '#' or '@' && char.IsLetter(text[1]);
    }

    /// <summary>Cuts a run where the models see two names, or a place stands before a person.</summary>
    IEnumerable<TokenRange> Parts(TokenRange run, Name?[] kinds)
    {
        var start = run.Start;
        for (var i = run.Start + 1; i < run.End; i++)
        {
            if (!_evidence.Cuts(start, i, run.End, kinds[i - 1], kinds[i]))
                continue;
            yield return new(start, i);
            start = i;
        }

        yield return new(start, run.End);
    }

    /// <summary>"Ri Son-gwon": no son.</summary>
    bool OpensGivenName(int token) => phrases.IsHyphen(token + 1) && !phrases.IsCapital(token + 2) && phrases.EndsName(token + 2);

    /// <summary>The run without the office before the name: "Prime Minister | Ana Holt".</summary>
    TokenRange WithoutOffice(TokenRange run)
    {
        if (run.Count > 1 && NameWords.IsKnownOrganization(Folding.Fold(_analysis[run.Span(_analysis)])))
            return run;
        var start = run.Start;
        for (var i = run.Start; i < run.End - 1; i++)
        {
            var folded = phrases.Folded(i);
            // "National Harbour Review": nobody is called so by office.
            if (NameWords.IsRole(folded) && folded != "national" && !IsMiddleName(i, run) && !OpensGivenName(i) || PersonName.IsTitle(folded))
                start = phrases.Is(i + 1, ".") ? i + 2 : i + 1;
        }

        while (start < run.End - 1 && (phrases.Tag(start) == PartOfSpeech.Punct || phrases.EndsOffice(start) || phrases.IsAny(start, "of", "for", "and", "&")
            || start > run.Start && NameWords.IsNever(phrases.Folded(start))))
            start++;

        // "Secretary of Defense Lloyd Austin": the department is of the office.
        if (phrases.Is(start - 1, "of") && start < run.End - 2 && !NameWords.IsGiven(phrases.Folded(start)) && NameWords.IsGiven(phrases.Folded(start + 1)))
            start++;
        return start < run.End ? new(start, run.End) : run;
    }

    /// <summary>"Tom Dean Becker".</summary>
    bool IsMiddleName(int token, TokenRange run) => token == run.Start + 1 && token == run.End - 2
        && NameWords.IsGiven(phrases.Folded(token)) && NameWords.IsGiven(phrases.Folded(run.Start)) && !NameWords.IsRole(phrases.Folded(run.Start));

    bool IsTitleCase(Sentence sentence)
    {
        var (large, small) = (0, 0);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var text = phrases.Text(i);
            if (text.Length < 4 || !char.IsLetter(text[0]))
                continue;
            if (char.IsUpper(text[0]))
                large++;
            else
                small++;
        }

        // "President Joon Park met Prime Minister Rana Tamimi in Geneva.": names, and a stop, which a headline has not.
        var isSentence = phrases.Is(sentence.EndToken - 1, ".") && phrases.HasFiniteVerb(sentence.FirstToken, sentence.EndToken)
            && HoldsSmall(sentence);
        return !isSentence && (large >= 4 && small == 0 || large >= 7 && small * 5 <= large);
    }

    /// <summary>A verb or an adverb written small, of any length.</summary>
    bool HoldsSmall(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (phrases.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux && char.IsLower(phrases.Text(i)[0]))
                return true;
        }

        return false;
    }
}
