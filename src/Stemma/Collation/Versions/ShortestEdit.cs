namespace Stemma.Collation;

/// <summary>What stays between two rows of things by the fewest insertions and deletions (Myers 1986).</summary>
static class ShortestEdit
{
    /// <summary>Rows that differ in more things than this are taken for others: all of the one gives way to all of the other.</summary>
    const int MostEdits = 1_000;

    /// <summary>The runs of things that stay, in order.</summary>
    /// <param name="width">How many things the earlier row has.</param>
    /// <param name="height">How many things the later row has.</param>
    /// <param name="isSame">Whether the thing at an index of the earlier row is the one at an index of the later.</param>
    public static IEnumerable<(int Before, int After, int Length)> Kept(int width, int height, Func<int, int, bool> isSame)
    {
        var trace = Trace(width, height, isSame);
        var runs = new Stack<(int Before, int After, int Length)>();
        var (i, j) = (width, height);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (furthest, k) = (trace[edits], i - j);
            var isDown = k == -edits || (k != edits && furthest[edits + k - 1 + 1] < furthest[edits + k + 1 + 1]);
            var from = isDown ? k + 1 : k - 1;
            var x = edits == 0 ? 0 : furthest[edits + from + 1];
            var start = edits == 0 ? 0 : isDown ? x : x + 1;
            if (i > start)
                runs.Push((start, start - k, i - start));
            (i, j) = (x, x - from);
        }

        return runs;
    }

    /// <summary>For each number of edits how far each diagonal reached before it; nothing where there are too many.</summary>
    static List<int[]> Trace(int width, int height, Func<int, int, bool> isSame)
    {
        var most = Math.Min(width + height, MostEdits);
        var furthest = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add([.. Enumerable.Range(-edits - 1, (2 * edits) + 3).Select(k => furthest.GetValueOrDefault(k, -1))]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && furthest[k - 1] < furthest[k + 1]) ? furthest[k + 1] : furthest[k - 1] + 1;
                while (x < width && x - k < height && isSame(x, x - k))
                    x++;
                furthest[k] = x;
                if (x >= width && x - k >= height)
                    return trace;
            }
        }

        return [];
    }
}
