using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What other readers found at each token of a text.</summary>
sealed class TokenFindings
{
    readonly int[] _entities;
    readonly bool[] _times;
    readonly bool[] _cues;
    readonly bool[] _references;

    public TokenFindings(
        Analysis analysis,
        ImmutableArray<Entity> entities,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<TimeExpression> times)
    {
        _entities = new int[analysis.Tokens.Length];
        _times = new bool[analysis.Tokens.Length];
        _cues = new bool[analysis.Tokens.Length];
        _references = new bool[analysis.Tokens.Length];
        Array.Fill(_entities, -1);
        for (var i = 0; i < entities.Length; i++)
            foreach (var mention in entities[i].Mentions)
                Mark(analysis, mention, _entities, i);
        foreach (var (token, entity) in PersonReferences.Find(analysis, entities, quotations))
            (_entities[token], _references[token]) = (entity, true);
        foreach (var time in times)
            Mark(analysis, time.Phrase, _times, true);
        foreach (var cue in quotations.Where(quotation => !Stance.IsAct(analysis, quotation)).Select(quotation => quotation.Cue).OfType<TextSpan>())
            Mark(analysis, cue, _cues, true);
    }

    /// <summary>The index of the entity that is named at a token, or that a pronoun there stands for; null for none.</summary>
    public int? EntityAt(int token) => _entities[token] < 0 ? null : _entities[token];

    /// <summary>Whether a pronoun stands for the entity.</summary>
    public bool IsReference(int token) => _references[token];

    /// <summary>Whether the token belongs to an expression of time.</summary>
    public bool IsTime(int token) => _times[token];

    /// <summary>Whether the token belongs to the words that attribute a quotation.</summary>
    public bool IsCue(int token) => _cues[token];

    static void Mark<T>(Analysis analysis, TextSpan span, T[] marks, T mark)
    {
        for (var token = analysis.TokenAt(span.Start); token < marks.Length; token++)
        {
            if (analysis.Tokens[token].Span.Start >= span.End)
                return;
            marks[token] = mark;
        }
    }
}
