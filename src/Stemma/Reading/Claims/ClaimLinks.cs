using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Gives claims what dates them, what they count and the words of others that hold them.</summary>
sealed class ClaimLinks
{
    const int MostSteps = 20;

    readonly Analysis _analysis;
    readonly ImmutableArray<PlacedClaim> _claims;
    readonly Dictionary<int, List<int>> _byHead = [];
    readonly Dictionary<int, List<int>> _byParticipant = [];
    readonly Dictionary<int, List<int>> _bySentence = [];

    public ClaimLinks(Analysis analysis, ImmutableArray<PlacedClaim> claims)
    {
        (_analysis, _claims) = (analysis, claims);
        for (var i = 0; i < claims.Length; i++)
        {
            Add(_byHead, claims[i].Head, i);
            Add(_bySentence, analysis.SentenceAt(claims[i].Claim.Predicate.Start), i);
            foreach (var token in claims[i].Participants.Distinct())
                Add(_byParticipant, token, i);
        }
    }

    /// <summary>For each claim, the times that date it.</summary>
    public List<int>[] TimesOf(ImmutableArray<TimeExpression> times) =>
        Distribute([.. times.Select(time => time.Phrase)], [.. times.Select(time => time.Span)], alsoParticipants: false);

    /// <summary>For each claim, the quantities that it counts.</summary>
    public List<int>[] QuantitiesOf(ImmutableArray<Quantity> quantities) => Distribute(
        [.. quantities.Select(quantity => quantity.Span)],
        [.. quantities.Select(quantity => quantity.Counted?.Head ?? quantity.Number)],
        alsoParticipants: true);

    /// <summary>For each claim, the innermost quotation around it; null where the outlet says it, or somebody only opposes it.</summary>
    public int?[] QuotationsOf(ImmutableArray<Quotation> quotations)
    {
        var order = Enumerable.Range(0, quotations.Length)
            .Where(i => quotations[i].Kind != QuotationKind.Attitude || ClaimWords.GovernorOf(quotations[i].CueLemma) is not null
                || !Stance.IsAct(_analysis, quotations[i]))
            .OrderBy(i => quotations[i].Content.Start).ThenByDescending(i => quotations[i].Content.End).ToArray();
        var open = new Stack<int>();
        var next = 0;
        var found = new int?[_claims.Length];
        foreach (var claim in Enumerable.Range(0, _claims.Length).OrderBy(i => _claims[i].Claim.Predicate.Start))
        {
            var place = _claims[claim].Claim.Predicate;
            for (; next < order.Length && quotations[order[next]].Content.Start <= place.Start; next++)
                open.Push(order[next]);
            while (open.Count > 0 && quotations[open.Peek()].Content.End < place.End)
                open.Pop();
            found[claim] = open.Count > 0 ? open.Peek() : null;
        }

        return found;
    }

    List<int>[] Distribute(TextSpan[] spans, TextSpan[] cores, bool alsoParticipants)
    {
        var found = new List<int>[_claims.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = [];
        for (var i = 0; i < spans.Length; i++)
        {
            var token = _analysis.HeadOf(spans[i], cores[i].Start);
            var owners = token < 0 || _analysis.IsInDateline(spans[i]) ? [] : Owners(token, spans[i], alsoParticipants);
            foreach (var claim in owners)
                found[claim].Add(i);
        }

        return found;
    }

    IEnumerable<int> Owners(int token, TextSpan span, bool alsoParticipants)
    {
        var owners = new SortedSet<int>();
        for (var (step, at) = (0, token); step < MostSteps && at >= 0 && at < _analysis.Tokens.Length; step++)
        {
            if (alsoParticipants && _byParticipant.TryGetValue(at, out var participating))
                owners.UnionWith(participating);
            if (_byHead.TryGetValue(at, out var governing))
            {
                owners.UnionWith(governing);
                break;
            }

            at = _analysis.Tokens[at].Head;
        }

        return owners.Count > 0 ? owners : ByPlace(span);
    }

    // Without syntax: the shortest claim of the sentence around it, or the sentence's only one.
    IEnumerable<int> ByPlace(TextSpan span)
    {
        if (!_bySentence.TryGetValue(_analysis.SentenceAt(span.Start), out var claims))
            return [];
        var around = claims.Take(MostSteps).Where(i => _claims[i].Claim.Span.Contains(span))
            .OrderBy(i => _claims[i].Claim.Span.Length).Take(1).ToArray();
        return around.Length > 0 ? around : claims.Count == 1 ? claims : [];
    }

    static void Add(Dictionary<int, List<int>> lists, int key, int item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(item);
    }
}
