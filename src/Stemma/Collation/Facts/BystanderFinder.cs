using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds the people whom a report names beside the victims: who speaks, who is held to have done it, after whom a place is named.</summary>
sealed class BystanderFinder(ArticleReading reading)
{
    static readonly FrozenDictionary<string, ArgumentRole> _suspicions = WordList.Rows("suspicions.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<ArgumentRole>(row[1], ignoreCase: true), StringComparer.Ordinal);

    static readonly FrozenSet<string> _deeds = FrozenSet.Create(StringComparer.Ordinal, "shoot", "kill", "stab", "wound", "murder", "slay");

    static readonly FrozenSet<string> _suspects = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "suspect", "suspects", "gunman", "gunmen", "shooter", "shooters", "killer", "attacker");

    static readonly FrozenSet<string> _links = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "identified", "named", "as", "was", "is", "were", "are", "been", "has", "have", "later", "by", "police", "and");

    /// <summary>Words of what may bear the name of a person, and is none.</summary>
    public static readonly ImmutableArray<string> Institutions = ["County", "Hospital", "Medical", "Clinic", "School", "University", "College"];

    static readonly FrozenSet<string> _namesakes = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, [.. Institutions, "Center", "Centre", "Memorial"]);

    /// <summary>Who is charged, and after whom a place is named; indices of the report's entities.</summary>
    public IEnumerable<int> Sure() => reading.Claims.SelectMany(claim => Of(claim, _suspicions.TryGetValue(claim.Lemma, out var role) ? role : null))
        .Concat(Named(IsNamesake));

    /// <summary>Who is reported to have said something, shot somebody or been a suspect: it may be a victim all the same.</summary>
    public IEnumerable<int> Likely() => Speakers(QuotationKind.Direct).Concat(Speakers(QuotationKind.Indirect))
        .Concat(reading.Claims.Where(IsDeed).SelectMany(claim => Of(claim, ArgumentRole.Subject)))
        .Concat(Named(IsCalledSuspect));

    IEnumerable<int> Speakers(QuotationKind kind) => reading.Quotations
        .Where(quotation => quotation.Kind == kind && quotation.Speaker.Mention is not null)
        .Select(quotation => quotation.Speaker.Entity).OfType<int>();

    IEnumerable<int> Named(Func<TextSpan, bool> isMeant) => reading.Entities.Index()
        .Where(entity => entity.Item.Kind is NameKind.Person && entity.Item.Mentions.Any(isMeant))
        .Select(entity => entity.Index);

    static IEnumerable<int> Of(Claim claim, ArgumentRole? role) => claim.Arguments
        .Where(argument => argument.Role == role && argument is { Entity: not null, IsReference: false })
        .Select(argument => argument.Entity!.Value);

    static bool IsDeed(Claim claim) =>
        _deeds.Contains(claim.Lemma) && claim.Arguments.Any(argument => argument.Role is ArgumentRole.Object);

    /// <summary>"Ana Holt Memorial Hospital", "Holt County", "Ana Holt's Medical Center".</summary>
    bool IsNamesake(TextSpan mention)
    {
        var token = reading.Analysis.TokenAt(mention.End - 1) + 1;
        if (WordAt(token) is "'s" or "’s")
            token++;
        return Enumerable.Range(token, 2).Any(next => _namesakes.Contains(WordAt(next)) && char.IsUpper(WordAt(token)[0]));
    }

    /// <summary>"The suspect, identified as Peter Vance", "the suspects, Peter Vance, 30, and Paul Ames".</summary>
    bool IsCalledSuspect(TextSpan mention)
    {
        var token = reading.Analysis.TokenAt(mention.Start) - 1;
        while (token >= 0 && (_links.Contains(WordAt(token)) || reading.Analysis.Tokens[token] is { Tag: PartOfSpeech.Propn or PartOfSpeech.Num }
            || WordAt(token) is "," || WordAt(token).EndsWith("year-old", StringComparison.Ordinal)))
            token--;
        return _suspects.Contains(WordAt(token));
    }

    string WordAt(int token) => reading.Analysis.WordAt(token);
}
