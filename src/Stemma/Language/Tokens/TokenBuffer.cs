namespace Stemma.Language;

/// <summary>Where the tokens of a text start and end: two arrays that grow together.</summary>
sealed class TokenBuffer
{
    int[] _starts = new int[256];
    int[] _ends = new int[256];

    public int Count { get; private set; }

    public int Start(int index) => _starts[index];
    public int End(int index) => _ends[index];
    public TextSpan this[int index] => new(_starts[index], _ends[index]);

    /// <summary>Whether white space stands between this token and the one before.</summary>
    public bool SpaceBefore(int index) => index == 0 || _ends[index - 1] < _starts[index];

    public void Add(int start, int end)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _ends, Count * 2);
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }
}
