using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Which clause each token of a text belongs to.</summary>
/// <remarks>
/// A clause is named by its head: the nearest governor that is a root, or that heads a clause of its own (ccomp, advcl,
/// acl, parataxis, a conjoined verb). An open complement (xcomp) belongs to the clause that governs it.
/// </remarks>
sealed class ClauseMap
{
    /// <summary>Verbs that leave it to the word after them to say what is so.</summary>
    static readonly FrozenSet<string> _copulas = FrozenSet.Create(StringComparer.Ordinal, "become", "keep", "remain", "stay");

    readonly ImmutableArray<Token> _tokens;
    readonly int[] _heads;
    readonly ILookup<int, int> _members;

    public ClauseMap(Analysis analysis)
    {
        _tokens = analysis.Tokens;
        _heads = new int[analysis.Tokens.Length];
        foreach (var sentence in analysis.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                _heads[token] = FindHead(analysis.Tokens, sentence, token);
        }

        _members = Enumerable.Range(0, _heads.Length).ToLookup(token => _heads[token]);
    }

    /// <summary>The head of the clause that the token stands in.</summary>
    public int HeadOf(int token) => _heads[token];

    /// <summary>The tokens of the clause with this head, in order.</summary>
    public IEnumerable<int> TokensOf(int head) => _members[head];

    /// <summary>The token that says what the clause with this head tells: "closed" of "the line will stay closed".</summary>
    public int ToldBy(int head) => !_copulas.Contains(_tokens[head].Lemma) ? head
        : _members[head].FirstOrDefault(
            token => _tokens[token].Head == head && _tokens[token] is { Relation: DependencyRelation.Xcomp, Tag: PartOfSpeech.Adj or PartOfSpeech.Verb }, head);

    static int FindHead(ImmutableArray<Token> tokens, Sentence sentence, int token)
    {
        for (var steps = sentence.TokenCount; steps > 0; steps--)
        {
            if (HeadsClause(tokens[token]))
                return token;
            token = tokens[token].Head;
        }

        return token;
    }

    static bool HeadsClause(Token token) => token.Head < 0 || token.Relation switch
    {
        DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Csubj or DependencyRelation.CsubjPass
            or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.AclRelcl
            or DependencyRelation.Parataxis => true,
        DependencyRelation.Acl or DependencyRelation.Conj => token.Tag is PartOfSpeech.Verb,
        _ => false,
    };
}
