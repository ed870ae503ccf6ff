using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report where somebody or something has its home: "the Osby-based mill", "Lorn-headquartered Halden Steel".</summary>
sealed class HomePlaceReader(int report, ArticleReading reading, StoryEntities entities, Vocabulary vocabulary)
{
    /// <summary>The verb of all of them, so that "is based in Osby" tells the same.</summary>
    public const string Based = "base";

    static readonly FrozenSet<string> _participles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "based", "headquartered");

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public IEnumerable<Statement> Read()
    {
        for (var token = 2; token < Tokens.Length; token++)
        {
            if (_participles.Contains(reading.Analysis.WordAt(token)) && reading.Analysis.WordAt(token - 1) == "-" && Tokens[token].Head > token
                && PlaceAt(token - 2) is { } place && entities.NameOf(place.Id) is { } name)
                yield return Around(place.Mention.Cover(Tokens[token].Span), Tokens[token].Head) with { Place = place.Id, Value = name, ProperName = name };
        }
    }

    (TextSpan Mention, string Id)? PlaceAt(int token)
    {
        foreach (var (index, entity) in reading.Entities.Index().Where(entity => entity.Item.Kind is NameKind.Place))
        {
            if (entity.Mentions.FirstOrDefault(mention => mention.Contains(Tokens[token].Span)) is { Length: > 0 } mention
                && entities.IdOf(report, index) is { } id)
                return (mention, id);
        }

        return null;
    }

    Statement Around(TextSpan span, int owner)
    {
        var part = PartOf(owner);
        return Statement.At(span, PointKind.Place, report, reading, vocabulary) with
        {
            Head = Based,
            Predicate = Based,
            Frame = new(Based, IsState: false, [part], []),
            Clause = OwnerTerms(part),
        };
    }

    EventPart PartOf(int owner)
    {
        var entity = reading.Entities.Index()
            .Where(entity => entity.Item.Mentions.Any(mention => mention.Contains(Tokens[owner].Span)))
            .Select(entity => entities.IdOf(report, entity.Index)).OfType<string>().FirstOrDefault();
        var lemma = Tokens[owner].Lemma.ToLowerInvariant();
        return new(ArgumentRole.Object, lemma, entity ?? "", vocabulary.Rarity(lemma));
    }

    static Terms OwnerTerms(EventPart owner)
    {
        var terms = new Terms();
        terms.Add(owner.Identity.Length > 0 ? owner.Identity : owner.Lemma, 1);
        return terms;
    }
}
