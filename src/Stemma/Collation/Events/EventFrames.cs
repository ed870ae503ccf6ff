using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The claims of one report in the form in which they are compared, each read once.</summary>
/// <param name="reading">The article's reading.</param>
/// <param name="identityOf">A name that an entity of this article shares with the same entity elsewhere; null for none.</param>
sealed class EventFrames(ArticleReading reading, Func<int, string?> identityOf)
{
    static readonly FrozenSet<string> _another = FrozenSet.Create(StringComparer.Ordinal, "other", "another", "further", "additional");

    readonly Dictionary<Claim, EventFrame> _frames = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where people and bodies are named, in the order of the text; a place owns nothing.</summary>
    readonly (TextSpan Mention, int Entity)[] _owners =
    [
        .. reading.Entities.Index().Where(entity => entity.Item.Kind is not NameKind.Place)
            .SelectMany(entity => entity.Item.Mentions, (entity, mention) => (mention, entity.Index)).Order(),
    ];

    /// <param name="claim">One of the claims of the reading.</param>
    public EventFrame Of(Claim claim)
    {
        if (!_frames.TryGetValue(claim, out var frame))
            _frames[claim] = frame = EventFrame.Of(reading, claim, this);
        return frame;
    }

    public string? IdentityOf(int entity) => identityOf(entity);

    /// <summary>Whom a noun without a name belongs to: "Osby Mills shares", "the shares of Osby Mills".</summary>
    public ImmutableArray<string> OwnersIn(TextSpan span)
    {
        var owners = new SortedSet<int>();
        for (var next = FirstFrom(span.Start); next < _owners.Length && _owners[next].Mention.Start < span.End; next++)
        {
            if (span.Contains(_owners[next].Mention))
                owners.Add(_owners[next].Entity);
        }

        return [.. owners.Select(identityOf).OfType<string>()];
    }

    /// <summary>Whether the phrase says of its noun that it is one beside others; "two other men" may be all that another report tells of.</summary>
    public bool NamesAnother(TextSpan phrase)
    {
        var words = reading.Analysis.TokensIn(phrase).ToArray();
        return words.Any(word => word.Tag is PartOfSpeech.Adj or PartOfSpeech.Det && _another.Contains(word.Lemma))
            && !words.Any(word => word.Tag is PartOfSpeech.Num);
    }

    /// <summary>"The names", "their names", "Osby's names", not "no names" nor "names".</summary>
    public bool NamesKnown(TextSpan phrase) =>
        reading.Analysis.Tokens[reading.Analysis.TokenAt(phrase.Start)].Lemma is "the" or "this" or "that"
        || reading.Analysis.TokensIn(phrase).Any(word => word.Relation is DependencyRelation.NmodPoss);

    /// <summary>The noun of which the argument is a part, or of whose sort it is: "forces of the coalition", "coalition forces"; empty without one.</summary>
    public string WholeOf(Argument argument)
    {
        var head = HeadOf(argument);
        if (head < 0)
            return "";
        var whole = reading.Analysis.ChildrenOf(head).LastOrDefault(child => IsWhole(child), -1);
        return whole < 0 ? "" : reading.Analysis.Tokens[whole].Lemma.ToLowerInvariant();
    }

    int HeadOf(Argument argument)
    {
        var tokens = reading.Analysis.Tokens;
        for (var token = reading.Analysis.TokenAt(argument.Span.Start); token < tokens.Length && tokens[token].Span.End <= argument.Span.End; token++)
        {
            if (tokens[token].Tag is PartOfSpeech.Noun && string.Equals(tokens[token].Lemma, argument.Lemma, StringComparison.OrdinalIgnoreCase))
                return token;
        }

        return -1;
    }

    bool IsWhole(int child) => reading.Analysis.Tokens[child] is { Tag: PartOfSpeech.Noun } noun
        && (noun.Relation is DependencyRelation.Compound
            || (noun.Relation is DependencyRelation.Nmod && reading.Analysis.ChildrenOf(child).Any(mark => reading.Analysis.Tokens[mark].Lemma is "of")));

    int FirstFrom(int place)
    {
        var (low, high) = (0, _owners.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _owners[middle].Mention.Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
