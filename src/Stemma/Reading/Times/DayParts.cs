namespace Stemma.Reading;

/// <summary>Parts of a day: their words, their TIMEX3 codes, and the minutes they are taken to be.</summary>
static class DayParts
{
    public static DayPart? At(LexedText text, int index)
    {
        if (!text.Is(index, TermRole.DayPart) || text.IsWord(index, "rush"))
            return null;
        return (DayPart)text.Value(index, TermRole.DayPart);
    }

    public static string Code(DayPart part) => part switch
    {
        DayPart.Morning => "TMO",
        DayPart.Midday => "TMI",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        DayPart.Daytime => "TDT",
        _ => "TNI",
    };

    /// <summary>Minutes from midnight; a night goes on into the next day.</summary>
    public static ClockTime Clock(DayPart part) => part switch
    {
        DayPart.Morning => new(5 * 60, 12 * 60, null),
        DayPart.Midday => new(11 * 60, 14 * 60, null),
        DayPart.Afternoon => new(12 * 60, 18 * 60, null),
        DayPart.Evening => new(17 * 60, 24 * 60, null),
        DayPart.Daytime => new(6 * 60, 20 * 60, null),
        _ => new(18 * 60, 30 * 60, null),
    };
}
