using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Collation;

/// <summary>
/// Reads from one report what somebody is accused of: "charged with arson", "on trial for setting fire to a mill", "held on suspicion of
/// arson".
/// </summary>
sealed class ChargeReader(int report, ArticleReading reading, StoryEntities entities, Vocabulary vocabulary)
{
    const int MostSteps = 6;
    const int LongestCharge = 40;

    /// <summary>From here on two charges are of one thing done.</summary>
    const double SameDeed = 0.5;

    static readonly FrozenDictionary<string, (FrozenSet<string> Prepositions, string Stage)> _accusations = WordList.Rows("accusations.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal), row[2]), StringComparer.Ordinal);

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public IEnumerable<Statement> Read()
    {
        for (var token = 0; token < Tokens.Length; token++)
        {
            if (_accusations.TryGetValue(Tokens[token].Lemma, out var accusation) && Accuses(token)
                && DeedOf(token, accusation.Prepositions) is >= 0 and var deed)
                yield return Of(token, deed, accusation.Stage);
        }
    }

    /// <summary>"In charge of" and "a count of the votes" accuse nobody.</summary>
    bool Accuses(int token) => Tokens[token].Lemma switch
    {
        "charge" when Tokens[token].Tag is PartOfSpeech.Noun => reading.Analysis.WordAt(token - 1) is not "in",
        "count" => Tokens[token].Form is WordForm.Plural && IsAmongCharges(token),
        "suspect" or "try" => Tokens[token].Tag is PartOfSpeech.Verb,
        _ => true,
    };

    bool IsAmongCharges(int token) => reading.Analysis.Sentences[reading.Analysis.SentenceAt(Tokens[token].Span.Start)].Tokens
        .Any(other => other != token && _accusations.ContainsKey(Tokens[other].Lemma));

    /// <summary>What for: a noun or a gerund behind the preposition; -1 without one, or where another word of accusation tells it.</summary>
    int DeedOf(int accusation, FrozenSet<string> prepositions) => reading.Analysis.ChildrenOf(accusation).FirstOrDefault(
        child => child > accusation
            && (Tokens[child] is { Tag: PartOfSpeech.Noun, Relation: Nmod or Obl } or { Tag: PartOfSpeech.Verb, Form: WordForm.PresentParticiple })
            && !_accusations.ContainsKey(Tokens[child].Lemma)
            && reading.Analysis.ChildrenOf(child).Any(mark => Tokens[mark].Relation is Case or Mark && prepositions.Contains(reading.Analysis.WordAt(mark))),
        -1);

    Statement Of(int accusation, int deed, string stage)
    {
        var words = PhraseOf(deed);
        var span = Tokens[words.Min].Span.Cover(Tokens[words.Max].Span);
        var accused = AccusedAt(accusation);
        return Statement.At(span, PointKind.Event, report, reading, vocabulary) with
        {
            Value = reading.Article[span].ToString().ToLowerInvariant(),
            Accusation = stage,
            Person = accused?.Entity is { } person ? entities.IdOf(report, person) : null,
            Noun = accused is { Entity: null } ? accused.Lemma : "",
            Head = stage,
            Name = reading.Article[span].ToString(),
            Predicate = stage,
            Clause = vocabulary.PlainTermsOf(words.Select(token => Tokens[token]).Where(Terms.IsContent)),
            Attribution = Attributions.At(reading, span),
        };
    }

    /// <summary>The deed with all that hangs on it, without its preposition.</summary>
    SortedSet<int> PhraseOf(int deed)
    {
        var phrase = new SortedSet<int> { deed };
        var open = new Queue<int>([deed]);
        while (open.TryDequeue(out var token) && phrase.Count < LongestCharge)
        {
            foreach (var child in reading.Analysis.ChildrenOf(token).Where(child => token != deed || Tokens[child].Relation is not (Case or Mark or Punct)))
            {
                phrase.Add(child);
                open.Enqueue(child);
            }
        }

        return phrase;
    }

    /// <summary>To whom the verb of the accusation, or one above it, happens, or who does it; null where nobody is told.</summary>
    Argument? AccusedAt(int token)
    {
        for (var step = 0; step < MostSteps && token >= 0; step++, token = Tokens[token].Head)
        {
            var accused = reading.Claims.Where(claim => claim.Predicate.Overlaps(Tokens[token].Span)).SelectMany(claim => claim.Arguments)
                .Where(argument => argument.Role is ArgumentRole.Object or ArgumentRole.Subject && IsSomebody(argument))
                .MinBy(argument => argument.Role is ArgumentRole.Object ? 0 : 1);
            if (accused is not null)
                return accused;
        }

        return null;
    }

    bool IsSomebody(Argument argument) => argument.Entity is { } entity
        ? reading.Entities[entity].Kind is NameKind.Person
        : Lexicon.Load().NamesPeople(argument.Lemma);

    /// <summary>The same charge, or others; of one person, as the scorer of pairs has made sure.</summary>
    public static PairVerdict Compare(Statement first, Statement second) => AreForOneDeed(first, second)
        ? new(Verdict.Agree, "the same charge")
        : new(Verdict.Refine, "other charges, or other words for them");

    /// <summary>Whether two charges in two reports are of one person: by name, or where a story tells of nobody else who is accused.</summary>
    public static bool AreOfOne(Statement first, Statement second, bool isOneAccused) =>
        first.Accusation == second.Accusation && isOneAccused
        && (first.Person is not null || second.Person is not null || AreForOneDeed(first, second) || IsPartOf(first, second) || IsPartOf(second, first));

    /// <summary>Whether no report tells of two who are accused, and all that name one name the same.</summary>
    public static bool AccuseOne(IReadOnlyCollection<Statement> charges) =>
        charges.Select(charge => charge.Person).OfType<string>().Distinct().Count() <= 1
        && charges.GroupBy(charge => charge.Report).All(report =>
            report.Select(charge => charge.Person ?? charge.Noun).Where(accused => accused.Length > 0).Distinct().Count() <= 1);

    /// <summary>"Assault", "assault on two millers".</summary>
    static bool IsPartOf(Statement first, Statement second) => first.Clause.Words.All(second.Clause.Contains);

    static bool AreForOneDeed(Statement first, Statement second) =>
        first.Value == second.Value || first.Clause.Cosine(second.Clause) >= SameDeed;
}
