namespace Stemma.Language;

/// <summary>Where a parser stands in one sentence: a stack, the tokens that are left, and the tree so far (arc-hybrid).</summary>
/// <remarks>The root stands after the last token, at the index of the sentence's length.</remarks>
sealed class ParserState
{
    public const int Shift = 0;
    public const int Left = 1;
    public const int Right = 2;

    int[] _stack = new int[64];
    int _depth;

    public int Length { get; private set; }

    /// <summary>The first token that is left; the length where only the root is.</summary>
    public int Next { get; private set; }

    public int Depth => _depth;
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>The outermost child on the left, or -1; and the one added before it.</summary>
    public (int Outer, int Inner, int Count)[] LeftChildren { get; private set; } = new (int, int, int)[65];
    public (int Outer, int Inner, int Count)[] RightChildren { get; private set; } = new (int, int, int)[65];

    public bool IsDone => Next == Length && _depth == 0;

    /// <summary>The token at a depth of the stack, 0 on top; -1 where there is none.</summary>
    public int Stack(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : -1;

    public void Begin(int length)
    {
        if (Heads.Length < length)
        {
            _stack = new int[length * 2];
            Heads = new int[length * 2];
            LeftChildren = new (int, int, int)[length * 2 + 1];
            RightChildren = new (int, int, int)[length * 2 + 1];
        }

        (Length, Next, _depth) = (length, 0, 0);
        Array.Fill(Heads, -1, 0, length);
        Array.Fill(LeftChildren, (-1, -1, 0), 0, length + 1);
        Array.Fill(RightChildren, (-1, -1, 0), 0, length + 1);
    }

    /// <summary>Only one token may hang from the root.</summary>
    public bool Allows(int move) => move switch
    {
        Shift => Next < Length,
        Left => _depth > 0 && (Next < Length || _depth == 1),
        _ => _depth > 1,
    };

    public void Apply(int move)
    {
        if (move == Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        var child = _stack[--_depth];
        var head = move == Left ? Next : _stack[_depth - 1];
        Heads[child] = head;
        ref var children = ref (move == Left ? ref LeftChildren[head] : ref RightChildren[head]);
        children = (child, children.Outer, children.Count + 1);
    }
}
