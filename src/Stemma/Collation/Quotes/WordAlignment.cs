namespace Stemma.Collation;

/// <summary>Two wordings laid beside each other: which words they share in the same order, and what stands between.</summary>
sealed record WordAlignment(ImmutableArray<WordMatch> Matches, int FirstLength, int SecondLength)
{
    /// <summary>Longer wordings are compared by their beginnings only: nobody reads a diff of a whole speech.</summary>
    const int MaximumWords = 1500;

    /// <summary>How many words both share, in the same order.</summary>
    public int Shared => Matches.Sum(match => match.Length);

    /// <summary>The share of the shorter wording that stands in the longer one, from 0 to 1.</summary>
    public double Containment => Math.Min(FirstLength, SecondLength) is var shorter and > 0
        ? (double)Shared / shorter : 0;

    /// <summary>A longest common subsequence (Wagner and Fischer 1974), as maximal runs.</summary>
    public static WordAlignment Of(WordSequence first, WordSequence second)
    {
        var (rows, columns) = (Math.Min(first.Length, MaximumWords), Math.Min(second.Length, MaximumWords));
        var lengths = CommonLengths(first, second, rows, columns);
        var matches = ImmutableArray.CreateBuilder<WordMatch>();
        var (row, column) = (0, 0);
        while (row < rows && column < columns)
        {
            if (first.Words[row] == second.Words[column])
                Extend(matches, row++, column++);
            else if (lengths[row + 1, column] >= lengths[row, column + 1])
                row++;
            else
                column++;
        }

        return new(matches.DrainToImmutable(), first.Length, second.Length);
    }

    /// <summary>What stands between the shared runs: half-open word ranges of both wordings, at the ends too.</summary>
    public IEnumerable<WordDifference> Differences()
    {
        var (first, second) = (0, 0);
        foreach (var match in Matches)
        {
            if (match.First > first || match.Second > second)
                yield return new(first, match.First, second, match.Second, first == 0 && second == 0);
            (first, second) = (match.First + match.Length, match.Second + match.Length);
        }

        if (FirstLength > first || SecondLength > second)
            yield return new(first, FirstLength, second, SecondLength, true);
    }

    static ushort[,] CommonLengths(WordSequence first, WordSequence second, int rows, int columns)
    {
        var lengths = new ushort[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                lengths[row, column] = first.Words[row] == second.Words[column]
                    ? (ushort)(lengths[row + 1, column + 1] + 1)
                    : Math.Max(lengths[row + 1, column], lengths[row, column + 1]);
            }
        }

        return lengths;
    }

    static void Extend(ImmutableArray<WordMatch>.Builder matches, int first, int second)
    {
        if (matches.Count > 0 && matches[^1] is var last
            && last.First + last.Length == first && last.Second + last.Length == second)
            matches[^1] = last with { Length = last.Length + 1 };
        else
            matches.Add(new(first, second, 1));
    }
}

/// <summary>A run of words that two wordings share, by the index of its first word in each.</summary>
readonly record struct WordMatch(int First, int Second, int Length);

/// <summary>What two wordings do not share: half-open ranges of words, one of which may be empty.</summary>
/// <param name="IsOuter">Whether it stands before the first shared word or after the last one.</param>
readonly record struct WordDifference(int FirstStart, int FirstEnd, int SecondStart, int SecondEnd, bool IsOuter)
{
    public int FirstLength => FirstEnd - FirstStart;
    public int SecondLength => SecondEnd - SecondStart;
}
