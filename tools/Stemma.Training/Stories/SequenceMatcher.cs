namespace Stemma.Training;

/// <summary>
/// The matching blocks of two sequences by Ratcliff and Obershelp: the longest common run, then the same again on
/// either side of it. Of runs of one length the first in the first sequence counts, then the first in the second.
/// </summary>
/// <remarks>What Python's <c>difflib.SequenceMatcher</c> finds with <c>autojunk=False</c>.</remarks>
sealed class SequenceMatcher
{
    readonly int[] _first;
    readonly int[][] _places;
    readonly int _secondLength;

    // The length of the run that ends at each place of the second sequence, for the last and for this place of the first.
    int[] _last;
    int[] _current;

    SequenceMatcher(int[] first, int[][] places, int secondLength)
    {
        (_first, _places, _secondLength) = (first, places, secondLength);
        (_last, _current) = (new int[secondLength + 1], new int[secondLength + 1]);
    }

    /// <summary>For each item of the first sequence the index of its partner in the second, or -1.</summary>
    public static int[] Partners(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = second.Select(item => Number(ids, item)).ToArray();
        var places = numbered.Index().ToLookup(pair => pair.Item, pair => pair.Index);
        var matcher = new SequenceMatcher(
            [.. first.Select(item => ids.GetValueOrDefault(item, -1))],
            [.. Enumerable.Range(0, ids.Count).Select(id => places[id].ToArray())],
            second.Count);
        return matcher.Partners();
    }

    static int Number(Dictionary<string, int> ids, string item)
    {
        if (!ids.TryGetValue(item, out var id))
            ids.Add(item, id = ids.Count);
        return id;
    }

    int[] Partners()
    {
        var partners = Enumerable.Repeat(-1, _first.Length).ToArray();
        var open = new Stack<(Range First, Range Second)>();
        open.Push((.._first.Length, .._secondLength));
        while (open.TryPop(out var part))
        {
            var (i, j, length) = Longest(part.First, part.Second);
            if (length == 0)
                continue;
            for (var k = 0; k < length; k++)
                partners[i + k] = j + k;
            open.Push((part.First.Start..i, part.Second.Start..j));
            open.Push(((i + length)..part.First.End, (j + length)..part.Second.End));
        }

        return partners;
    }

    (int First, int Second, int Length) Longest(Range first, Range second)
    {
        var (low, high) = (second.Start.Value, second.End.Value);
        var best = (First: 0, Second: 0, Length: 0);
        for (var i = first.Start.Value; i < first.End.Value; i++)
        {
            foreach (var j in PlacesOf(i, low, high))
            {
                var length = (j > low ? _last[j] : 0) + 1;
                _current[j + 1] = length;
                if (length > best.Length)
                    best = (i - length + 1, j - length + 1, length);
            }

            if (i > first.Start.Value)
                Clear(_last, PlacesOf(i - 1, low, high));
            (_last, _current) = (_current, _last);
        }

        if (first.End.Value > first.Start.Value)
            Clear(_last, PlacesOf(first.End.Value - 1, low, high));
        return best;
    }

    ReadOnlySpan<int> PlacesOf(int index, int low, int high)
    {
        if (_first[index] < 0)
            return [];
        var places = _places[_first[index]].AsSpan();
        var start = places.BinarySearch(low);
        var end = places.BinarySearch(high);
        return places[(start < 0 ? ~start : start)..(end < 0 ? ~end : end)];
    }

    static void Clear(int[] runs, ReadOnlySpan<int> places)
    {
        foreach (var j in places)
            runs[j + 1] = 0;
    }
}
