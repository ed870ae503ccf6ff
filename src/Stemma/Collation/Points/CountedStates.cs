using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What is said of those that a number counts: that they died, were freed, are missing.</summary>
/// <remarks>Two numbers of people are numbers of the same thing only where the same is said of both.</remarks>
static class CountedStates
{
    /// <summary>Verbs less similar than this tell of different things.</summary>
    const double Unlike = 0.5;

    /// <summary>How surely the same is said of those counted; -1 where something else is, 0 where nothing is.</summary>
    public static double Likeness(Statement first, Statement second, Vocabulary vocabulary)
    {
        if (first.States.IsEmpty || second.States.IsEmpty)
            return 0;
        var best = first.States.Max(a => second.States.Max(b => vocabulary.SimilarityOfEvents(a, b)));
        return best >= Unlike ? best : -1;
    }

    public static ImmutableArray<string> Of(Analysis analysis, Quantity quantity, Vocabulary vocabulary)
    {
        var head = analysis.TokenAt(quantity.Counted?.Head.Start ?? quantity.Number.Start);
        if (head >= analysis.Tokens.Length)
            return [];
        var own = OwnStates(analysis, head).ToList();
        var states = own.Count > 0 ? own : GoverningStates(analysis, head);
        return [.. states.Select(lemma => vocabulary.StateOf(lemma)).Where(state => state.Length > 0).Distinct()];
    }

    /// <summary>"The dead", "21 kidnapped girls", "girls abducted by …": told by the noun or what hangs on it.</summary>
    static IEnumerable<string> OwnStates(Analysis analysis, int head)
    {
        var token = analysis.Tokens[head];
        if (token.Tag is PartOfSpeech.Adj or PartOfSpeech.Verb)
            yield return token.Lemma;
        var sentence = analysis.Sentences[analysis.SentenceAt(token.Span.Start)];
        for (var child = sentence.FirstToken; child < sentence.EndToken; child++)
        {
            if (analysis.Tokens[child] is { Tag: PartOfSpeech.Verb or PartOfSpeech.Adj } word && word.Head == head
                && word.Relation is DependencyRelation.Acl or DependencyRelation.AclRelcl)
                yield return analysis.Tokens[child].Lemma;
        }
    }

    /// <summary>The verb whose subject or object the noun is, or the event noun that it hangs on.</summary>
    static IEnumerable<string> GoverningStates(Analysis analysis, int head)
    {
        var token = analysis.Tokens[head];
        for (var steps = 0; steps < 4 && token.Head >= 0; steps++)
        {
            var relation = token.Relation;
            token = analysis.Tokens[token.Head];
            if (relation is DependencyRelation.Conj or DependencyRelation.Nummod or DependencyRelation.Compound)
                continue;
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun)
                yield return token.Lemma;
            break;
        }
    }
}
