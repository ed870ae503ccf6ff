using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>
/// Reads from one report where something is or happens: each named place, with the word that it hangs on. Where half a
/// story is "in Iraq", that tells nothing of a thing's place: countries are left out.
/// </summary>
sealed class NamedPlaceReader(int report, ArticleReading reading, StoryEntities entities, Vocabulary vocabulary)
{
    static readonly FrozenSet<string> _partsOfTowns = WordList.Words("parts-of-towns.tsv", StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Statement> Read() =>
        from entity in Enumerable.Range(0, reading.Entities.Length)
        where reading.Entities[entity].Kind is NameKind.Place
        let id = entities.IdOf(report, entity)
        let name = entities.NameOf(id)
        where name is not null && !PlaceRules.IsCountry(name) && PlaceRules.IsTelling(name)
        from span in reading.Entities[entity].Mentions
        where reading.Analysis.TokenAt(span.Start) < reading.Analysis.Tokens.Length
        let core = CoreOf(span)
        let told = EventBefore(span)
        where (IsBound(core) || told is not null) && !IsBeside(span) && !IsPartOfTown(span) && !reading.Analysis.IsInDateline(span)
        orderby span
        select StatementOf(span, core, told, name) with { Place = id };

    Statement StatementOf(TextSpan span, int core, Token? told, string name)
    {
        var sentence = reading.Analysis.SentenceAt(span.Start);
        var governor = told ?? (reading.Analysis.Tokens[core].Head is >= 0 and var head ? reading.Analysis.Tokens[head] : default);
        var term = governor.Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj ? vocabulary.TermOf(governor.Lemma) : "";
        return new()
        {
            Report = report,
            Kind = PointKind.Place,
            Span = WithPreposition(span, core),
            Sentence = sentence,
            Value = name,
            ProperName = name,
            Head = term,
            IsInside = reading.Analysis.WordAt(reading.Analysis.TokenAt(span.Start) - 1) is "in",
            Predicate = governor.Tag is PartOfSpeech.Noun ? "" : term,
            Clause = new(),
            Context = new(),
            Wide = WordsOf(reading.Analysis.Sentences[sentence], span),
        };
    }

    /// <summary>"In Leeds", "the Leeds plant", "it hit Leeds": a place; "Leeds says", "Leeds police" is a party, "a Leeds man" comes from there.</summary>
    bool IsBound(int core) => reading.Analysis.Tokens[core].Relation is var relation
        && relation is not (DependencyRelation.Nsubj or DependencyRelation.Root)
        && !(relation is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodPoss
            && vocabulary.NamesPeople(reading.Analysis.Tokens[reading.Analysis.Tokens[core].Head].Lemma));

    /// <summary>"The cause of the crash near Osby", "talks in Osby failed": the event right before the preposition is there.</summary>
    Token? EventBefore(TextSpan span) => reading.Analysis.TokenAt(span.Start) is >= 2 and var first
        && PlacePrepositions.AreOf(reading.Analysis.Tokens[first - 1].Lemma)
        && reading.Analysis.Tokens[first - 2] is { Tag: PartOfSpeech.Noun } noun && vocabulary.NamesEvent(noun.Lemma)
            ? noun
            : null;

    /// <summary>"West of Greenfield", "near Keller Street": the thing is not there.</summary>
    bool IsBeside(TextSpan span) => reading.Analysis.TokenAt(span.Start) is >= 2 and var first
        && reading.Analysis.Tokens[first - 1].Lemma switch
        {
            "of" => reading.Analysis.Tokens[first - 2].Tag is PartOfSpeech.Adv,
            "near" => !PlaceRules.IsTown(reading.Article[span].ToString()),
            _ => false,
        };

    /// <summary>"The Keller neighborhood" lies in a town, whatever other town is called so.</summary>
    bool IsPartOfTown(TextSpan span) => reading.Analysis.TokenAt(span.End) is var next
        && next < reading.Analysis.Tokens.Length && _partsOfTowns.Contains(reading.Analysis.Tokens[next].Lemma);

    /// <summary>The token of the name that its other tokens hang on.</summary>
    int CoreOf(TextSpan span)
    {
        var first = reading.Analysis.TokenAt(span.Start);
        for (var token = first; token < reading.Analysis.Tokens.Length; token++)
        {
            if (reading.Analysis.Tokens[token].Span.Start >= span.End)
                break;
            var head = reading.Analysis.Tokens[token].Head;
            if (head < 0 || !span.Contains(reading.Analysis.Tokens[head].Span))
                return token;
        }

        return first;
    }

    TextSpan WithPreposition(TextSpan span, int core)
    {
        var before = reading.Analysis.TokenAt(span.Start) - 1;
        return before >= 0 && reading.Analysis.Tokens[before] is { Tag: PartOfSpeech.Adp } word && word.Head == core
            ? word.Span.Cover(span) : span;
    }

    Terms WordsOf(Sentence sentence, TextSpan without)
    {
        var terms = new Terms();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var word = reading.Analysis.Tokens[token];
            if (Terms.IsContent(word) && !without.Overlaps(word.Span) && vocabulary.TermOf(word.Lemma) is var term)
                terms.Add(term, vocabulary.Weight(term));
        }

        return terms;
    }
}
