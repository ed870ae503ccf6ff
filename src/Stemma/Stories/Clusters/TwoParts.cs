namespace Stemma.Stories;

/// <summary>Divides things in two by how alike each two of them are: joins the likest groups until two are left.</summary>
static class TwoParts
{
    /// <summary>How often each thing may still change to the group that it is more like.</summary>
    const int Rounds = 10;

    /// <summary>Whether each thing is in the second part; the first thing is in the first.</summary>
    public static bool[] Of(float[][] pairs)
    {
        var group = Joined(pairs);
        for (var round = 0; round < Rounds && Settle(pairs, group); round++)
        {
        }

        return [.. group.Select(number => number != group[0])];
    }

    static int[] Joined(float[][] pairs)
    {
        var means = pairs.Select(row => (float[])row.Clone()).ToArray();
        var group = Enumerable.Range(0, pairs.Length).ToArray();
        var size = Enumerable.Repeat(1, pairs.Length).ToArray();
        var alive = Enumerable.Range(0, pairs.Length).ToList();
        while (alive.Count > 2)
        {
            var (kept, gone) = Likest(means, alive);
            alive.Remove(gone);
            foreach (var other in alive.Where(other => other != kept))
            {
                means[kept][other] = means[other][kept] =
                    (means[kept][other] * size[kept] + means[gone][other] * size[gone]) / (size[kept] + size[gone]);
            }

            size[kept] += size[gone];
            for (var i = 0; i < group.Length; i++)
                group[i] = group[i] == gone ? kept : group[i];
        }

        return group;
    }

    static (int Kept, int Gone) Likest(float[][] means, List<int> alive)
    {
        var (best, pair) = (float.NegativeInfinity, (alive[0], alive[1]));
        for (var i = 0; i < alive.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (means[alive[i]][alive[j]] > best)
                    (best, pair) = (means[alive[i]][alive[j]], (alive[j], alive[i]));
            }
        }

        return pair;
    }

    /// <summary>Moves each thing to the group that it is more like; false where nothing moved.</summary>
    static bool Settle(float[][] pairs, int[] group)
    {
        var names = group.Distinct().ToArray();
        if (names.Length < 2)
            return false;
        var moved = false;
        for (var i = 0; i < group.Length; i++)
        {
            var (first, second) = (Mean(pairs[i], group, i, names[0]), Mean(pairs[i], group, i, names[1]));
            var better = first >= second ? names[0] : names[1];
            moved |= better != group[i];
            group[i] = better;
        }

        return moved;
    }

    static double Mean(float[] row, int[] group, int self, int name)
    {
        var (sum, count) = (0d, 0);
        for (var j = 0; j < row.Length; j++)
        {
            if (j != self && group[j] == name)
                (sum, count) = (sum + row[j], count + 1);
        }

        return count == 0 ? -1 : sum / count;
    }
}
