using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Collation;

/// <summary>
/// Reads from one report what it calls the first of its kind: "the largest ferry ever built", "the world's third-biggest mill",
/// "Osby's only bridge".
/// </summary>
sealed class SuperlativeReader(int report, ArticleReading reading, StoryEntities entities, Vocabulary vocabulary)
{
    const string Only = "only";
    const string Largest = "largest";
    const int MostSteps = 4;
    const int LeastClipped = 4;

    static readonly FrozenDictionary<string, string> _superlatives = WordList.Map("superlatives.tsv", StringComparer.OrdinalIgnoreCase);
    static readonly FrozenSet<string> _rankNothing = WordList.Words("ranked-nothing.tsv", StringComparer.Ordinal);
    static readonly FrozenSet<string> _ordinals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    /// <summary>"The largest in the shipping industry": the noun is left out, and the field told.</summary>
    static readonly FrozenSet<string> _fields = FrozenSet.Create(StringComparer.Ordinal, "business", "field", "industry", "market", "sector", "trade");

    static readonly FrozenSet<string> _attempts = FrozenSet.Create(StringComparer.Ordinal, "attempt", "bid", "effort", "move", "plan");

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public IEnumerable<Statement> Read()
    {
        for (var token = 0; token < Tokens.Length; token++)
        {
            if (_superlatives.TryGetValue(reading.Analysis.WordAt(token), out var superlative)
                && NounOf(token) is >= 0 and var noun && Ranks(superlative, noun))
                yield return Of(token, noun, superlative);
        }
    }

    /// <summary>The noun behind the superlative, past "ever" and what else stands between; -1 without one.</summary>
    int NounOf(int superlative)
    {
        if (Tokens[superlative].Relation is not (Amod or Advmod))
            return -1;
        var noun = Tokens[superlative].Head;
        for (var step = 0; step < MostSteps && noun > superlative && Tokens[noun] is { Relation: Compound or Amod, Head: var head } && head > noun; step++)
            noun = head;
        return noun > superlative && Tokens[noun] is { Tag: PartOfSpeech.Noun } ? noun : -1;
    }

    bool Ranks(string superlative, int noun) =>
        !_rankNothing.Contains(Tokens[noun].Lemma) && !reading.Analysis.ChildrenOf(noun).Any(child => reading.Analysis.WordAt(child) is "not" or "no" or "n't")
        && (superlative != Only
            ? reading.Analysis.ChildrenOf(noun).Any(child => Tokens[child] is { Relation: NmodPoss } or { Relation: Det, Lemma: "the" })
            : Tokens[noun].Form is not WordForm.Plural
                && reading.Analysis.ChildrenOf(noun).Any(child => Tokens[child] is { Relation: NmodPoss, Tag: PartOfSpeech.Noun or PartOfSpeech.Propn }));

    Statement Of(int token, int noun, string superlative)
    {
        var span = Tokens[StartOf(token, noun)].Span.Cover(Tokens[noun].Span);
        var thing = ThingOf(noun);
        var head = IsField(thing) ? "" : Tokens[thing].Lemma.ToLowerInvariant();
        var degree = superlative is "richest" or "costliest" && vocabulary.NamesEvent(head) ? Largest : superlative;
        var rank = RankOf(token) + degree + PeriodOf(noun);
        return Statement.At(span, PointKind.Event, report, reading, vocabulary) with
        {
            Value = rank,
            Superlative = rank,
            Head = head,
            Name = reading.Article[span].ToString(),
            Predicate = degree,
            Modifiers = TermsOf(FieldOf(noun, thing, token)),
            Scope = PlacesOf(noun),
            Clause = TermsOf([noun]),
            Attribution = Attributions.At(reading, span),
        };
    }

    /// <summary>"Shipping" of "the largest shipping deal" and of "the largest deal in the shipping industry".</summary>
    IEnumerable<int> FieldOf(int noun, int thing, int superlative) => reading.Analysis.ChildrenOf(NounOfField(noun))
        .Where(child => child > superlative && child != thing && Tokens[child].Relation is Compound or Amod);

    /// <summary>"Industry" of "the largest deal in the shipping industry"; the ranked noun where no field follows.</summary>
    int NounOfField(int noun) => reading.Analysis.WordAt(noun + 1) is not "in" ? noun
        : Enumerable.Range(noun + 2, MostSteps).FirstOrDefault(token => token < Tokens.Length && IsField(token), noun);

    bool IsField(int noun) => _fields.Contains(Tokens[noun].Lemma);

    /// <summary>What is ranked: of "takeover attempt" the takeover, of any other noun itself.</summary>
    int ThingOf(int noun) => _attempts.Contains(Tokens[noun].Lemma)
        ? reading.Analysis.ChildrenOf(noun).LastOrDefault(child => Tokens[child].Relation is Compound, noun)
        : noun;

    /// <summary>Where "the world's" or "the" begins.</summary>
    int StartOf(int token, int noun) => reading.Analysis.ChildrenOf(noun).Where(child => Tokens[child].Relation is Det or NmodPoss)
        .SelectMany(child => reading.Analysis.ChildrenOf(child).Append(child)).Append(token).Min();

    /// <summary>"Third-" before "largest", "one of the" before "largest mills".</summary>
    string RankOf(int superlative)
    {
        var before = reading.Analysis.WordAt(superlative - 1) == "-" ? superlative - 2 : superlative - 1;
        if (_ordinals.Contains(reading.Analysis.WordAt(before)))
            return reading.Analysis.WordAt(before).ToLowerInvariant() + " ";
        return Enumerable.Range(1, MostSteps).Any(step =>
            reading.Analysis.WordAt(superlative - step) == "of" && reading.Analysis.WordAt(superlative - step - 1) is "one" or "One") ? "one of " : "";
    }

    /// <summary>" in 30 years".</summary>
    string PeriodOf(int noun)
    {
        if (reading.Analysis.WordAt(noun + 1) is not ("in" or "for"))
            return "";
        for (var token = noun + 2; token < Tokens.Length && token <= noun + MostSteps; token++)
        {
            if (Tokens[token].Lemma is "year" or "decade" or "century" or "generation")
                return $" in {reading.Article[Tokens[noun + 2].Span.Cover(Tokens[token].Span)]}";
        }

        return "";
    }

    Terms PlacesOf(int noun)
    {
        var places = new Terms();
        foreach (var child in reading.Analysis.ChildrenOf(noun).Where(child => Tokens[child].Relation is NmodPoss or Nmod))
        {
            if (entities.PlaceAt(report, reading, Tokens[child].Span) is { } place)
                places.Add(place, 1);
        }

        return places;
    }

    Terms TermsOf(IEnumerable<int> tokens) => vocabulary.PlainTermsOf(tokens.Select(token => Tokens[token]));

    /// <summary>The same rank of things akin: "the largest deal", "the biggest takeover"; not of one field and of another.</summary>
    public static bool AreOfOne(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Superlative == second.Superlative
        && (first.Scope.IsEmpty || second.Scope.IsEmpty || first.Scope.Words.Any(second.Scope.Contains))
        && (AreOfOneField(first, second, vocabulary)
            ? IsFieldAlone(first) || IsFieldAlone(second) || vocabulary.AreAkinThings(first.Head, second.Head)
                || (vocabulary.NamesEvent(first.Head) && vocabulary.NamesEvent(second.Head))
            : (first.Modifiers.IsEmpty || second.Modifiers.IsEmpty) && vocabulary.AreAkinThings(first.Head, second.Head));

    static bool IsFieldAlone(Statement ranked) => ranked.Head.Length == 0;

    static bool AreOfOneField(Statement first, Statement second, Vocabulary vocabulary) => first.Modifiers.Words
        .Any(word => second.Modifiers.Words.Any(other => IsShortFor(word, other) || IsShortFor(other, word) || vocabulary.AreAkinThings(word, other)));

    /// <summary>"Tech" is short for "technology".</summary>
    static bool IsShortFor(string clipped, string whole) => clipped.Length >= LeastClipped && whole.StartsWith(clipped, StringComparison.Ordinal);
}
