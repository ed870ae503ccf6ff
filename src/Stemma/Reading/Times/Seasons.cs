namespace Stemma.Reading;

/// <summary>Seasons of the north: their TIMEX3 codes and their months.</summary>
static class Seasons
{
    public static string Code(int season) => season switch
    {
        1 => "SP",
        2 => "SU",
        3 => "FA",
        _ => "WI",
    };

    /// <summary>The first month; a winter starts in December of the year that names it.</summary>
    public static int FirstMonth(int season) => season * 3;
}
