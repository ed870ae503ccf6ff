using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report the numbers and dates that may be values of a point, and what tells of what.</summary>
sealed class StatementReader(int report, ArticleReading reading, StoryEntities entities, EventFrames frames, Vocabulary vocabulary)
{
    /// <summary>What stands before the date of a page.</summary>
    static readonly FrozenSet<string> _marksOfPage = WordList.Words("marks-of-pages.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>What ends a time that hangs on another.</summary>
    static readonly FrozenSet<string> _narrative = WordList.Words("narrative-ends.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _further = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "additional", "extra", "further", "more", "other");

    /// <summary>What stands before a share that something reached or came from, and did not change by.</summary>
    static readonly FrozenSet<string> _levels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "above", "at", "below", "from", "to", "under");

    readonly ClauseMap _clauses = new(reading.Analysis);
    readonly CountedThingReader _things = new(reading, vocabulary);

    readonly ILookup<int, Claim> _byQuantity = ByIndex(reading, claim => claim.Quantities);
    readonly ILookup<int, Claim> _byTime = ByIndex(reading, claim => claim.Times);

    public IEnumerable<Statement> Read()
    {
        var quantities = reading.Quantities.Index()
            .Where(found => found.Item.Kind is not QuantityKind.Ordinal && !IsDeadline(found.Item))
            .Select(found => OfQuantity(found.Item, found.Index))
            .ToList();
        foreach (var implied in new ImpliedCountReader(reading).Read().Select(OfImplied).OfType<Statement>())
            yield return implied;
        foreach (var quantity in quantities)
            yield return quantity.IsTakenBack ? OfSameThing(quantity, quantities) : BesideOthers(Unshortened(quantity, quantities), quantities);

        foreach (var (time, index) in JointDates.Of(reading))
        {
            if (!IsOfOlderReport(time) && !IsOfPage(time) && (IsDeadline(time) || IsWhen(time)))
                yield return OfTime(time, index);
        }
    }

    /// <summary>"209 people, and not 212": the figure taken back is of what the one that stands is of.</summary>
    static Statement OfSameThing(Statement statement, List<Statement> others) =>
        statement.Head.Length == 0
        && others.Find(other => other.Sentence == statement.Sentence && !other.IsTakenBack
            && StatementFamily.Of(other) == StatementFamily.Of(statement)) is { } stands
            ? statement with { Head = stands.Head, States = stands.States, Name = stands.Name, Modifiers = stands.Modifiers }
            : statement;

    /// <summary>"Five dead" above "at least five people are dead": a headline leaves out what the text says of its figure.</summary>
    Statement Unshortened(Statement statement, List<Statement> others)
    {
        if (statement.Quantity is not { Modifier: QuantityModifier.None } told || !reading.Article.Headline.Contains(told.Span))
            return statement;
        var whole = others.Find(other => other.Quantity is { Modifier: not (QuantityModifier.None or QuantityModifier.Additional) } hedged
            && hedged.Value == told.Value && !reading.Article.Headline.Contains(hedged.Span)
            && StatementFamily.Of(other) == StatementFamily.Of(statement)
            && CountedThing.LikenessOfStates(statement, other, vocabulary) > 0)?.Quantity;
        return whole is null ? statement : With(statement, told with { Modifier = whole.Modifier });
    }

    /// <summary>"Two died and another 40 were hurt": 40 were hurt, for of those hurt nothing was told before.</summary>
    Statement BesideOthers(Statement statement, List<Statement> others) =>
        statement is { IsMore: true, Quantity: { } more }
        && others.FindLast(other => other.Sentence == statement.Sentence && other.Quantity is { Kind: QuantityKind.Count } before
            && before.Number.Start < more.Number.Start) is { } told
        && (!more.NamesNoun || told.Head == statement.Head) && CountedThing.AreOthers(told, statement, vocabulary)
            ? With(statement, WithoutAnother(more)) with { IsMore = false }
            : statement;

    static Quantity WithoutAnother(Quantity quantity) =>
        quantity.Modifier is QuantityModifier.Additional ? quantity with { Modifier = QuantityModifier.None } : quantity;

    /// <summary>"Another 17-year-old" is one person more, not 17 years more.</summary>
    static bool CountsMore(Quantity quantity) => quantity.Kind is not QuantityKind.Age
        && (quantity.Modifier is QuantityModifier.Additional || (quantity.Counted is { Modifiers: var words } && words.Any(_further.Contains)));

    static Statement With(Statement statement, Quantity quantity) => statement with { Quantity = quantity, Value = Values.TextOf(quantity) };

    /// <summary>A date or a time of day, or how often: "weekly".</summary>
    static bool IsWhen(TimeExpression time) =>
        time is { Kind: TimeKind.Set } or { Kind: TimeKind.Date or TimeKind.Time, Granularity: not TimeGranularity.Indefinite };

    /// <summary>"Within a year" says by when, not how long.</summary>
    static bool IsDeadline(TimeExpression time) =>
        time is { Kind: TimeKind.Duration, Bound: TimeBound.Within, Days: not null };

    /// <summary>"Our report of Monday" dates the report, not what it told.</summary>
    bool IsOfOlderReport(TimeExpression time)
    {
        var sentence = reading.Analysis.Sentences[reading.Analysis.SentenceAt(time.Span.Start)].Span;
        return TakenBack.TellsOfOlderReport(reading.Article[new TextSpan(sentence.Start, time.Span.Start)]);
    }

    /// <summary>
    /// "Updated: Thursday", "(Published Sunday)", "OSBY (5 May 2031) –" dates the page, not what it tells; "FILE - In this May 5 photo" a picture.
    /// </summary>
    bool IsOfPage(TimeExpression time)
    {
        var sentence = reading.Analysis.Sentences[reading.Analysis.SentenceAt(time.Span.Start)];
        var before = sentence.Tokens
            .Select(index => reading.Analysis.Tokens[index])
            .Where(token => token.Span.Start < time.Span.Start && char.IsLetter(reading.Analysis[token][0]));
        return IsMarkOfPage(before.FirstOrDefault()) || IsMarkOfPage(before.LastOrDefault()) || reading.Analysis.IsInDateline(time.Span)
            || reading.Article[sentence.Span].StartsWith("FILE", StringComparison.Ordinal);
    }

    bool IsMarkOfPage(Token word) => _marksOfPage.Contains(reading.Analysis[word].ToString());

    bool IsDeadline(Quantity quantity) => quantity.Kind is QuantityKind.Duration
        && reading.Times.Any(time => IsDeadline(time) && time.Phrase.Overlaps(quantity.Span));

    /// <summary>Of those who died, are missing or were hurt; "most voters" stand for no figure.</summary>
    Statement? OfImplied(Quantity quantity)
    {
        var thing = _things.ReadImplied(quantity);
        var claim = reading.Claims.FirstOrDefault(claim =>
            claim.Arguments.Any(argument => argument.Role is not ArgumentRole.Other && argument.Span.Overlaps(quantity.Span)));
        return thing.States.Any(Vocabulary.IsState) && claim is not { IsNegated: true } ? OfCount(quantity, thing, claim) with { IsImplied = true } : null;
    }

    Statement OfQuantity(Quantity quantity, int index) => OfCount(quantity, _things.Read(quantity), ClaimOf(quantity, index));

    Statement OfCount(Quantity quantity, CountedThing thing, Claim? claim)
    {
        var statement = Around(PointKind.Quantity, quantity.Span, quantity.Number, claim);
        foreach (var modifier in quantity.Counted?.Modifiers.Select(vocabulary.TermOf) ?? [])
            statement.Modifiers.Add(modifier, vocabulary.Weight(modifier));
        return Changed(With(statement, quantity.Kind is QuantityKind.Age ? WithoutAnother(quantity) : quantity), ChangeOf(quantity, claim)) with
        {
            Head = thing.Head,
            Name = thing.Name,
            Person = PersonOfAge(quantity),
            States = thing.States,
            Scope = ScopeOf(quantity),
            IsOfPart = reading.Article.Text.AsSpan(quantity.Number.End).StartsWith(" of ", StringComparison.OrdinalIgnoreCase),
            IsMore = CountsMore(quantity),
            IsTakenBack = TakenBack.Holds(reading, quantity),
            AsOf = AsOf(statement.Sentence, thing.IsTally ? claim : null),
        };
    }

    /// <summary>"Fell 3 percent", not "fell to 3 percent" nor "3 percent of the firms fell".</summary>
    int ChangeOf(Quantity quantity, Claim? claim) =>
        claim is not null && quantity is { Kind: QuantityKind.Percent, Counted: null }
        && !_levels.Contains(reading.Analysis.WordAt(reading.Analysis.TokenAt(quantity.Span.Start) - 1))
            ? ChangeRules.DirectionOf(claim.Lemma, vocabulary)
            : 0;

    static Statement Changed(Statement statement, int change) =>
        statement with { Change = change, Value = change < 0 && statement.Quantity!.Value.IsExact ? "-" + statement.Value : statement.Value };

    Terms ScopeOf(Quantity quantity)
    {
        var terms = new Terms();
        foreach (var span in quantity.Scope)
        {
            foreach (var token in reading.Analysis.TokensIn(span))
            {
                if (Terms.IsContent(token))
                    terms.Add(entities.PlaceAt(report, reading, token.Span) ?? vocabulary.TermOf(token.Lemma), 1);
            }
        }

        return terms;
    }

    static ILookup<int, Claim> ByIndex(ArticleReading reading, Func<Claim, ImmutableArray<int>> indexes) => reading.Claims
        .SelectMany(claim => indexes(claim), (claim, index) => (Claim: claim, Index: index)).ToLookup(pair => pair.Index, pair => pair.Claim);

    /// <summary>The claim in which those counted do something, or something is done to them, before one that names them beside.</summary>
    Claim? ClaimOf(Quantity quantity, int index) => _byQuantity[index]
        .MinBy(claim => claim.Arguments.Any(argument => argument.Role is not ArgumentRole.Other && argument.Span.Overlaps(quantity.Span)) ? 0 : 1);

    /// <summary>"By Wednesday night seven had died", "the toll rose to seven on Wednesday".</summary>
    DateOnly? AsOf(int sentence, Claim? change)
    {
        var span = reading.Analysis.Sentences[sentence].Span;
        var time = reading.Times.FirstOrDefault(time => time is { Bound: TimeBound.By, Days: not null } && span.Contains(time.Span))
            ?? change?.Times.Select(index => reading.Times[index]).FirstOrDefault(time => time.Days is not null);
        return time?.Days?.End.AddDays(-1);
    }

    /// <summary>Whose age it is, by the id of the person; null for other quantities and unnamed people.</summary>
    string? PersonOfAge(Quantity quantity)
    {
        if (quantity.Kind is not QuantityKind.Age)
            return null;
        for (var number = 0; number < reading.Entities.Length; number++)
        {
            if (reading.Entities[number].Age is { } age && age.Span.Overlaps(quantity.Span))
                return entities.IdOf(report, number);
        }

        return null;
    }

    Statement OfTime(TimeExpression time, int index)
    {
        var claim = _byTime[index].FirstOrDefault();
        var statement = Around(PointKind.Date, time.Phrase, time.Span, claim);
        var predicate = NominalOf(claim) ?? EventOf(time) ?? statement.Predicate;
        var clause = _clauses.HeadOf(Math.Min(reading.Analysis.TokenAt(time.Span.Start), reading.Analysis.Tokens.Length - 1));
        var words = reading.Article[time.Span].ToString();
        return statement with
        {
            Time = time with { IsApproximate = time.IsApproximate || IsCounted(time) },
            Head = predicate,
            Predicate = predicate,
            Value = Values.TextOf(time, reading.Article.Text),
            Wording = words.ToLowerInvariant(),
            NamesDay = DayWords.Tell(words),
            IsNarrative = IsNarrative(time),
            IsOfSaying = reading.Analysis.Tokens[clause].Lemma is "say" or "tell",
        };
    }

    /// <summary>"Made an offer on Monday": the noun tells what was done.</summary>
    string? NominalOf(Claim? claim) =>
        claim is not null && reading.Analysis.Tokens[reading.TokenOf(claim)].Tag is PartOfSpeech.Noun ? claim.Lemma : null;

    /// <summary>"Thursday's release", "the offer in November": the day is of what the noun tells, whatever the verb beside it.</summary>
    string? EventOf(TimeExpression time)
    {
        var tokens = reading.Analysis.Tokens;
        return reading.Analysis.HeadOf(time.Phrase, time.Span.Start) is >= 0 and var head && tokens[head].Head is >= 0 and var governor
            ? vocabulary.EventOf(tokens[governor])
            : null;
    }

    /// <summary>"Two days later", "the day before".</summary>
    bool IsNarrative(TimeExpression time)
    {
        var words = reading.Article[time.Span];
        return words.LastIndexOf(' ') is >= 0 and var space && _narrative.Contains(words[(space + 1)..].ToString());
    }

    /// <summary>"Two years ago" counts whole units back from today.</summary>
    bool IsCounted(TimeExpression time) =>
        time is { IsRelative: true, Granularity: TimeGranularity.Year or TimeGranularity.Month }
        && reading.Article[time.Span].EndsWith("ago", StringComparison.OrdinalIgnoreCase);

    Statement Around(PointKind kind, TextSpan span, TextSpan core, Claim? claim)
    {
        var analysis = reading.Analysis;
        var token = Math.Min(analysis.TokenAt(core.Start), analysis.Tokens.Length - 1);
        var clause = _clauses.HeadOf(token);
        var sentence = analysis.SentenceAt(core.Start);
        return new Statement
        {
            Report = report,
            Kind = kind,
            Span = span,
            Sentence = sentence,
            Value = "",
            Predicate = PredicateOf(clause),
            Frame = claim is null ? null : frames.Of(claim),
            Clause = TermsOf(_clauses.TokensOf(clause), span),
            Wide = TermsOf(analysis.Sentences[sentence].Tokens, span),
            Context = vocabulary.TermsAround(analysis, sentence),
            Attribution = AttributionOf(claim, span),
            Certainty = claim?.Certainty ?? ClaimCertainty.Asserted,
        };
    }

    string PredicateOf(int clause)
    {
        var head = reading.Analysis.Tokens[_clauses.ToldBy(clause)];
        return head.Tag is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj ? vocabulary.TermOf(head.Lemma) : "";
    }

    Terms TermsOf(IEnumerable<int> tokens, TextSpan without) => vocabulary.TermsOf(
        tokens.Select(index => reading.Analysis.Tokens[index]).Where(token => !without.Contains(token.Span)));

    Attribution? AttributionOf(Claim? claim, TextSpan span) => claim?.Quotation is { } index
        ? Attributions.Of(reading, reading.Quotations[index])
        : Attributions.At(reading, span);
}
