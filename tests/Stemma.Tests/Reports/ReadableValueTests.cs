using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class ReadableValueTests
{
    [Theory]
    [InlineData("2500", "2,500")]
    [InlineData(">160000", "more than 160,000")]
    [InlineData("≥7", "at least 7")]
    [InlineData("2250-2750", "2,250–2,750")]
    [InlineData("26.8224 m/s", "96.56 km/h")]
    [InlineData("91.44 m", "91.44 m")]
    [InlineData(">64373.76 m", "more than 64.37 km")]
    [InlineData("7711.07029–8636.398725 kg", "7.711–8.636 t")]
    [InlineData("20234.282112 m2", "2.023 ha")]
    [InlineData("113562.35352 m3", "113,562 m³")]
    [InlineData("0.0113 m3", "0.0113 m³")]
    [InlineData("0.000002 kg", "0.000002 kg")]
    [InlineData("-3.5 °C", "-3.5 °C")]
    [InlineData("3 mi/gal", "3 mi/gal")]
    [InlineData("20 month", "20 months")]
    [InlineData("1 year", "1 year")]
    [InlineData("1800000 XXX", "1,800,000")]
    [InlineData("1300000000 USD", "1,300,000,000 USD")]
    public void ReadsNumbers(string value, string shown) => Assert.Equal(shown, ReadableValue.Of(value, PointKind.Quantity));

    [Theory]
    [InlineData("2025-09", "Sep 2025")]
    [InlineData("2016-11-09", "9 Nov 2016")]
    [InlineData("2016-11-09T06:10", "9 Nov 2016 06:10")]
    [InlineData("after 2016-11-09T06:00", "after 9 Nov 2016 06:00")]
    [InlineData("2016-10-12TNI", "12 Oct 2016, night")]
    [InlineData("2016-W41", "week of 10 Oct 2016")]
    [InlineData("2016-SU", "summer 2016")]
    [InlineData("until at least 2026-09", "until at least Sep 2026")]
    [InlineData("since 1959", "since 1959")]
    [InlineData("2016-99-99", "2016-99-99")]
    [InlineData("within 12 months", "within 12 months")]
    [InlineData("within 1 year", "within 1 year")]
    [InlineData("0000-W01", "0000-W01")]
    [InlineData("early 196", "early 1960s")]
    [InlineData("late 2016-03", "late Mar 2016")]
    [InlineData("mid-2016", "mid-2016")]
    [InlineData("2016-H2", "second half of 2016")]
    [InlineData("2017-10/2018-04", "Oct 2017 – Apr 2018")]
    [InlineData("late 2017/early 2018", "late 2017 – early 2018")]
    [InlineData("2016-11-09T03:00/05:00", "9 Nov 2016 03:00 – 05:00")]
    public void ReadsDates(string value, string shown) => Assert.Equal(shown, ReadableValue.Of(value, PointKind.Date));

    [Fact]
    public void LeavesOtherValuesAlone() => Assert.Equal("2014 war", ReadableValue.Of("2014 war", PointKind.Event));
}
