namespace Stemma.Language;

/// <summary>Tells the words of a batch that are written alike.</summary>
sealed class DistinctWords
{
    readonly List<int> _numbers = [];
    readonly List<TextSpan> _spans = [];
    int[] _slots = new int[4096];
    string _text = "";

    /// <summary>The number of the word that stands at a place of the batch.</summary>
    public int this[int place] => _numbers[place];

    public void Begin(string text)
    {
        _text = text;
        _numbers.Clear();
        _spans.Clear();
        Array.Clear(_slots);
    }

    /// <summary>Adds the next word of the batch; whether it has not been there before.</summary>
    public bool Add(TextSpan span)
    {
        if (_spans.Count * 2 >= _slots.Length)
            Grow();
        var slot = SlotOf(span);
        var isNew = _slots[slot] == 0;
        if (isNew)
        {
            _spans.Add(span);
            _slots[slot] = _spans.Count;
        }

        _numbers.Add(_slots[slot] - 1);
        return isNew;
    }

    int SlotOf(TextSpan span)
    {
        var word = _text.AsSpan(span.Start, span.Length);
        var mask = _slots.Length - 1;
        var slot = (int)(FeatureHash.Of(word) & (uint)mask);
        while (_slots[slot] != 0 && !_text.AsSpan(_spans[_slots[slot] - 1].Start, _spans[_slots[slot] - 1].Length).SequenceEqual(word))
            slot = (slot + 1) & mask;
        return slot;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _spans.Count; i++)
            _slots[SlotOf(_spans[i])] = i + 1;
    }
}
