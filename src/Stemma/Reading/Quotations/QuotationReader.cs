using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds what is quoted and what is reported, and who is said to have said it.</summary>
public static class QuotationReader
{
    public static ImmutableArray<Quotation> Read(Analysis analysis, ImmutableArray<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Read(new Phrases(analysis), entities);
    }

    internal static ImmutableArray<Quotation> Read(Phrases phrases, ImmutableArray<Entity> entities)
    {
        var analysis = phrases.Analysis;
        var passages = QuotedPassageFinder.Find(analysis.Text);
        var quoted = new QuotedTokens(analysis, passages);
        var cues = new SpeechCueFinder(phrases, quoted).Find();
        var resolver = new SpeakerResolver(phrases, quoted, entities);
        var credited = cues.Select(cue => new CreditedCue(cue, resolver.Resolve(cue))).ToImmutableArray();
        var credits = new QuoteAttributor(phrases, passages, quoted, cues).Credit();
        var found = new List<Quotation>();
        var pages = new RunTogetherText(analysis);
        for (var i = 0; i < passages.Length; i++)
        {
            var credit = credits[i].Cue < 0 ? null : credited[credits[i].Cue];
            var calls = credit?.Cue.Classes.HasFlag(CueClasses.Calls) == true;
            if (credit is not null && (pages.RunTogether(analysis.SentenceAt(passages[i].Outer.Start)) || IsGlued(analysis, passages[i], credit.Cue)))
                credit = credit with { Speaker = Speaker.Unknown };
            if (QuoteKinds.Of(phrases, passages[i], quoted.Ranges[i], credits[i], calls) is not { } kind)
                continue;
            // "Records show the “super” tug sank", "the so-called “slow lane”": a term, and not the records' own words.
            if (kind == QuotationKind.Fragment && (credit is { Cue.Says: false } && credit.Cue.Classes.HasFlag(CueClasses.Shows)
                || credits[i].Kind == CreditKind.Within && !calls && QuoteKinds.IsName(phrases, analysis[passages[i].Content], quoted.Ranges[i])
                || phrases.Is(quoted.Ranges[i].Start - 1, "called") && phrases.IsHyphen(quoted.Ranges[i].Start - 2))
                || IsWhomTold(phrases, quoted.Ranges[i]) || phrases.Is(quoted.Ranges[i].Start - 1, "as") && phrases.Is(quoted.Ranges[i].Start - 2, "such"))
                credit = null;
            found.Add(Direct(analysis, passages[i], kind, credit));
        }

        found.AddRange(PostFinder.Find(analysis.Text)
            .Where(post => !passages.Any(passage => passage.Outer.Overlaps(post.Content)))
            .Select(post => Posted(post, resolver)));
        var indirect = new IndirectReader(phrases, quoted);
        for (var i = 0; i < credited.Length; i++)
        {
            if (!pages.RunTogether(credited[i].Cue.Sentence) && Indirect(analysis, indirect, credited[i], new(cues, i)) is { } reported)
                found.Add(reported);
        }

        return [.. found.OrderBy(quotation => quotation.Content).ThenBy(quotation => quotation.Kind)];
    }

    /// <summary>"Boasted to “old harbour hands” that": whom it was told.</summary>
    static bool IsWhomTold(Phrases phrases, TokenRange range) => phrases.Is(range.Start - 1, "to") && phrases.Is(range.End, "that")
        && !phrases.HasFiniteVerb(range.Start, range.End);

    /// <summary>"….”Ana Holt told": a page has lost the space, and the end of a paragraph with it.</summary>
    static bool IsGlued(Analysis analysis, QuotedPassage passage, SpeechCue cue) => passage.Outer.End < analysis.Text.Length
        && char.IsUpper(analysis.Text[passage.Outer.End]) && analysis.Tokens[cue.Words.Start].Span.Start >= passage.Outer.End;

    static Quotation Direct(Analysis analysis, QuotedPassage passage, QuotationKind kind, CreditedCue? credited) => new()
    {
        Content = passage.Content,
        Kind = kind,
        Cue = credited?.Cue.Words.Span(analysis),
        CueLemma = credited?.Cue.Lemma ?? "",
        Speaker = credited?.Speaker ?? Speaker.Unknown,
        Addressee = Addressee(analysis, credited?.Cue),
    };

    static Quotation Posted(Post post, SpeakerResolver resolver) => new()
    {
        Content = post.Content,
        Kind = QuotationKind.Direct,
        Speaker = resolver.ByName(post.Author),
    };

    static Quotation? Indirect(Analysis analysis, IndirectReader reader, CreditedCue credited, CuePlace place)
    {
        var content = reader.Content(credited.Cue, place.Later);
        return content.IsEmpty || reader.IsQuoted(content) ? null : new()
        {
            Content = content.Span(analysis),
            Kind = IsOfNobody(credited, content) ? QuotationKind.Gist : reader.KindOf(credited.Cue, content, place.Beside),
            Cue = credited.Cue.Words.Span(analysis),
            CueLemma = credited.Cue.Lemma,
            Speaker = credited.Speaker,
            Addressee = Addressee(analysis, credited.Cue),
        };
    }

    /// <summary>"According to terms", "the fact that it leaks implies that": no words of anybody.</summary>
    static bool IsOfNobody(CreditedCue credited, TokenRange content) => credited.Speaker.Name.Length == 0
        && (credited.Cue.IsPhrase ? content.End == credited.Cue.Words.Start : !credited.Cue.Says && credited.Cue.Classes.HasFlag(CueClasses.Shows));

    static TextSpan? Addressee(Analysis analysis, SpeechCue? cue) =>
        cue is null || cue.Addressee.IsEmpty ? null : cue.Addressee.Span(analysis);

    /// <summary>A cue with who its source is.</summary>
    sealed record CreditedCue(SpeechCue Cue, Speaker Speaker);
}
