namespace Stemma.Reading;

/// <summary>How long something takes: so many of a unit, and some of a smaller one.</summary>
readonly record struct Duration(int First, int End, TimeUnit Unit, NumberInterval Amount)
{
    /// <summary>The smaller unit of "two years and three months", and how many of it; null where there is
    /// none.</summary>
    public (TimeUnit Unit, decimal Amount)? Rest { get; init; }

    /// <summary>Whether the amount is a word of convention, or is not said at all.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether the unit stands without a number: "months".</summary>
    public bool IsBare { get; init; }

    /// <summary>The TIMEX3 value.</summary>
    public string Period
    {
        get
        {
            var whole = Unit.Period(IsVague ? null : Amount.Low);
            if (Rest is not { } rest)
                return whole;
            var part = rest.Unit.Period(rest.Amount)[1..];
            return whole.Contains('T') && part[0] == 'T' ? whole + part[1..] : whole + part;
        }
    }
}
