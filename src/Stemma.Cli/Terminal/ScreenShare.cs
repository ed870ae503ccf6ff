namespace Stemma.Cli;

/// <summary>Divides the lines of one screen among the sections that need them.</summary>
static class ScreenShare
{
    /// <summary>
    /// Each section has what it needs up to its share; what some do not need goes to the others, the earlier first.
    /// </summary>
    internal static int[] Divide(int lines, int[] needs, int[] shares)
    {
        var given = needs.Select((need, index) => Math.Min(need, shares[index])).ToArray();
        var spare = lines - given.Sum();
        for (var index = 0; index < given.Length && spare > 0; index++)
        {
            var more = Math.Min(spare, needs[index] - given[index]);
            given[index] += more;
            spare -= more;
        }

        return given;
    }
}
