using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Tests;

public class DateRulesTests
{
    static TimeExpression Month(int year, int month, TimeBound bound = TimeBound.None) => new()
    {
        Span = new(0, 1),
        Kind = TimeKind.Date,
        Value = $"{year}-{month:00}",
        Granularity = TimeGranularity.Month,
        Days = new(new(year, month, 1), new DateOnly(year, month, 1).AddMonths(1)),
        Bound = bound,
    };

    static TimeExpression Year(int year) => Month(year, 1) with
    {
        Value = $"{year}",
        Granularity = TimeGranularity.Year,
        Days = new(new(year, 1, 1), new(year + 1, 1, 1)),
    };

    static TimeExpression At(int hour, int minute) =>
        Month(2031, 5) with { Clock = new((hour * 60) + minute, (hour * 60) + minute + 1, null) };

    [Fact]
    public void AFinerDateRefinesACoarserOne() =>
        Assert.Equal(Verdict.Refine, DateRules.Compare(Year(2031), Month(2031, 9)).Verdict);

    [Fact]
    public void DatesThatDoNotMeetConflict() =>
        Assert.Equal(Verdict.Conflict, DateRules.Compare(Month(2031, 9), Month(2032, 9)).Verdict);

    [Fact]
    public void ADayWithoutAYearMeetsTheSameDayOfAnother()
    {
        var told = Month(2031, 9) with { Granularity = TimeGranularity.Day, Days = DayInterval.Of(new(2031, 9, 4)) };
        var untold = told with { IsRelative = true, Days = DayInterval.Of(new(2033, 9, 4)) };
        Assert.Equal(Verdict.Agree, DateRules.Compare(told, untold).Verdict);
        Assert.Equal(Verdict.Conflict, DateRules.Compare(told, untold with { IsRelative = false }).Verdict);
        Assert.Equal(Verdict.Conflict, DateRules.Compare(told, untold with { Days = DayInterval.Of(new(2033, 9, 5)) }).Verdict);
    }

    [Fact]
    public void ADeadlineAllowsWhatComesBeforeItOnly()
    {
        Assert.Equal(Verdict.Refine, DateRules.Compare(Month(2031, 9, TimeBound.By), Month(2031, 3)).Verdict);
        Assert.Equal(Verdict.Conflict, DateRules.Compare(Month(2031, 9, TimeBound.By), Month(2031, 11)).Verdict);
    }

    [Theory]
    [InlineData(6, 0, 6, 0, Verdict.Agree)]
    [InlineData(6, 0, 6, 10, Verdict.Refine)]
    [InlineData(6, 0, 9, 10, Verdict.Conflict)]
    public void TimesOfDayAreToldToTheQuarterHour(int hour, int minute, int otherHour, int otherMinute, Verdict verdict) =>
        Assert.Equal(verdict, DateRules.Compare(At(hour, minute), At(otherHour, otherMinute)).Verdict);

    [Fact]
    public void SoonAfterATimeIsNotTheTime()
    {
        var after = At(6, 0) with { Bound = TimeBound.After };
        Assert.Equal(Verdict.Refine, DateRules.Compare(after, At(6, 0)).Verdict);
        Assert.Equal(Verdict.Agree, DateRules.Compare(after, after).Verdict);
    }
}
