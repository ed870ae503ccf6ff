using Stemma.Language;

namespace Stemma.Reading;

/// <summary>The dependencies of one sentence, walked from any token downwards or upwards.</summary>
/// <remarks>
/// Tokens are counted from the start of the sentence. Whatever the parser gave, this is a forest: a head outside the
/// sentence is none, and a circle is cut, so that every walk ends.
/// </remarks>
sealed class ClauseTree
{
    readonly Analysis _analysis;
    readonly Token[] _tokens;
    readonly int[] _heads;
    readonly int[] _firstChildren;
    readonly int[] _nextSiblings;
    readonly int[] _starts;
    readonly int[] _ends;

    public ClauseTree(Analysis analysis, Sentence sentence)
    {
        _analysis = analysis;
        _tokens = NounComplements.Attached(analysis, sentence);
        (First, Count) = (sentence.FirstToken, sentence.TokenCount);
        _heads = new int[Count];
        _firstChildren = new int[Count];
        _nextSiblings = new int[Count];
        _starts = new int[Count];
        _ends = new int[Count];
        CutCircles();
        LinkChildren();
        MeasurePhrases();
    }

    /// <summary>The index of the first token in <see cref="Analysis.Tokens"/>.</summary>
    public int First { get; }

    public int Count { get; }

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The governor; -1 at a root.</summary>
    public int Head(int token) => _heads[token];

    /// <summary>The first dependant; -1 without any.</summary>
    public int FirstChild(int token) => _firstChildren[token];

    /// <summary>The next dependant of the same governor; -1 after the last.</summary>
    public int NextSibling(int token) => _nextSiblings[token];

    public DependencyRelation Relation(int token) =>
        _heads[token] < 0 ? DependencyRelation.Root : this[token].Relation;

    /// <summary>The first dependant of this relation; -1 without one.</summary>
    public int Child(int token, DependencyRelation relation)
    {
        for (var child = _firstChildren[token]; child >= 0; child = _nextSiblings[child])
            if (this[child].Relation == relation)
                return child;
        return -1;
    }

    /// <summary>
    /// The first and the last token of the phrase that a token heads, without what is only added to it: coordinated
    /// phrases, clauses, appositions.
    /// </summary>
    public (int First, int Last) Phrase(int token) => (_starts[token], _ends[token]);

    public TextSpan Span(int first, int last) => new(this[first].Span.Start, this[last].Span.End);

    public ReadOnlySpan<char> Text(int token) => _analysis[this[token].Span];

    void CutCircles()
    {
        // 0 not seen, 1 on the way that is being walked, 2 known to end.
        var states = new byte[Count];
        for (var token = 0; token < Count; token++)
        {
            var head = this[token].Head - First;
            _heads[token] = this[token].Head >= 0 && head >= 0 && head < Count && head != token ? head : -1;
        }

        for (var token = 0; token < Count; token++)
        {
            var last = token;
            for (; last >= 0 && states[last] == 0; last = _heads[last])
                states[last] = 1;
            var isCircle = last >= 0 && states[last] == 1;
            for (var walked = token; walked >= 0 && states[walked] == 1; walked = _heads[walked])
                states[walked] = 2;
            if (isCircle)
                _heads[last] = -1;
        }
    }

    void LinkChildren()
    {
        Array.Fill(_firstChildren, -1);
        Array.Fill(_nextSiblings, -1);
        for (var token = Count - 1; token >= 0; token--)
        {
            if (_heads[token] is >= 0 and var head)
            {
                _nextSiblings[token] = _firstChildren[head];
                _firstChildren[head] = token;
            }
        }
    }

    // From the leaves up: a token is measured when all below it are.
    void MeasurePhrases()
    {
        var open = new int[Count];
        for (var token = 0; token < Count; token++)
        {
            (_starts[token], _ends[token]) = (token, token);
            if (_heads[token] >= 0)
                open[_heads[token]]++;
        }

        for (var leaf = 0; leaf < Count; leaf++)
        {
            if (open[leaf] != 0)
                continue;
            for (var token = leaf; token >= 0 && open[token] == 0; token = _heads[token])
            {
                open[token] = -1;
                if (_heads[token] is not (>= 0 and var head))
                    break;
                open[head]--;
                if (IsAdded(this[token].Relation))
                    continue;
                _starts[head] = Math.Min(_starts[head], _starts[token]);
                _ends[head] = Math.Max(_ends[head], _ends[token]);
            }
        }
    }

    static bool IsAdded(DependencyRelation relation) => relation is DependencyRelation.Conj or DependencyRelation.Cc
        or DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl
        or DependencyRelation.AdvclRelcl or DependencyRelation.Appos or DependencyRelation.Parataxis
        or DependencyRelation.Punct or DependencyRelation.Ccomp or DependencyRelation.Dep
        or DependencyRelation.Discourse or DependencyRelation.Vocative;
}
