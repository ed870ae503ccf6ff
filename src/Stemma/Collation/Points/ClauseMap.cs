using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Which clause each token of a text belongs to.</summary>
/// <remarks>
/// A clause is named by its head: the nearest governor that is a root, or that heads a clause of its own (ccomp, advcl,
/// acl, parataxis, a conjoined verb). An open complement (xcomp) belongs to the clause that governs it.
/// </remarks>
sealed class ClauseMap
{
    readonly int[] _heads;
    readonly ILookup<int, int> _members;

    public ClauseMap(Analysis analysis)
    {
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
