namespace Stemma.Stories;

/// <summary>Judges whether a report belongs to the story that it is most like.</summary>
/// <remarks>
/// What counts is how far the likeness stands above that to other stories: of two hundred local shootings each is like every
/// other, and a report of the one must be much more like it than that.
/// </remarks>
static class Likeness
{
    /// <summary>The least likeness where nothing else is alike.</summary>
    const double Least = 0.12;

    /// <summary>How much of the likeness to the next stories is asked on top.</summary>
    const double Background = 0.9;

    /// <summary>Asked on top where so many days passed without a report; half of it after the first of the two spans.</summary>
    const double Late = 0.25;
    const int LateDays = 8;
    const int LastDays = 30;

    /// <summary>Asked on top where a day is not known.</summary>
    const double Undated = 0.07;

    /// <summary>The stories after the best that make the background.</summary>
    public const int BackgroundStories = 4;

    /// <summary>What is taken from the likeness for the days between; null where they are not known.</summary>
    public static double OfDays(int? days) => days switch
    {
        null => Undated,
        > LastDays => Late,
        > LateDays and var late => Late / 2 * (1 + (late - LateDays) / (double)(LastDays - LateDays)),
        { } known => Late / 2 * known / LateDays,
    };

    /// <summary>The sum of the products over the words that both have; the words of each are sorted.</summary>
    public static float Product(
        ReadOnlySpan<uint> left, ReadOnlySpan<float> leftWeights, ReadOnlySpan<uint> right, ReadOnlySpan<float> rightWeights)
    {
        var sum = 0f;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (mine, its) = (left[i], right[j]);
            if (mine == its)
                sum += leftWeights[i] * rightWeights[j];
            i += mine <= its ? 1 : 0;
            j += its <= mine ? 1 : 0;
        }

        return sum;
    }

    /// <summary>How far the best likeness, its days taken off, lies above what is asked.</summary>
    /// <param name="background">The mean likeness of the stories after it.</param>
    public static double Margin(double best, double background) => best - Least - Background * background;
}
