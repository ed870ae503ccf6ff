using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public class ValueReaderTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();
    static readonly PublicationDate _published = new(new(2024, 6, 14), null, PublicationBasis.Stated);

    static readonly string[] _words =
    [
        "the", "last", "next", "of", "to", "and", "-", "–", "half", "a", "third", "quarter", "May", "2024", "12", "1.5", "$", "%", "\n\n", ".",
        "million", "trillionth", "hundred", "dozens", "by", "until", "at", "least", "6.10am", "Friday", "Oct.", "year", "years", "old", "ago",
        "people", "“", "”", "twice", "both", "one", "’s", "9/11", "1990s", "'80s", "BC", "noon", "GMT", "\uD83D", "٣", "Easter", "century",
        "end", "early", "late", "each", "per", "minus", "0800", "€", "km/h", "between", "from", "within", "week", "Monday", "999999999999999999",
    ];

    [Fact]
    public void EverySpanLiesInTheTextForAnyWords()
    {
        foreach (var text in RandomTexts(400, 60))
        {
            var analysis = _analyzer.Analyze(text);
            var times = TimeReader.Read(analysis, _published);
            foreach (var time in times)
                Assert.True(!time.Span.IsEmpty && time.Phrase.End <= text.Length, text);
            foreach (var quantity in QuantityReader.Read(analysis, times))
                Assert.True(quantity.Span.Contains(quantity.Number) && quantity.Span.End <= text.Length, text);
        }
    }

    [Fact]
    public void TimesComeInOrderAndDoNotOverlap()
    {
        foreach (var text in RandomTexts(400, 60))
        {
            var times = TimeReader.Read(_analyzer.Analyze(text), _published);
            for (var index = 1; index < times.Length; index++)
                Assert.True(times[index - 1].Span.End <= times[index].Span.Start, text);
        }
    }

    [Fact]
    public void TheSameTextGivesTheSameValues()
    {
        foreach (var text in RandomTexts(40, 80))
        {
            var (first, second) = (Read(text), Read(text));
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void WithoutADateNothingRelativeHasAValue()
    {
        var times = TimeReader.Read(_analyzer.Analyze("It closed on Friday, a year after the fire, and opens next month."), null);
        var relative = times.Where(time => time.IsRelative).ToArray();
        Assert.Equal(2, relative.Length);
        Assert.All(relative, time => Assert.Null(time.Value));
        Assert.All(relative, time => Assert.Null(time.Days));
    }

    [Theory]
    [InlineData("hundred ")]
    [InlineData("0 million ")]
    [InlineData("the end of ")]
    [InlineData("last ")]
    [InlineData("5-")]
    [InlineData("May ")]
    [InlineData("between ")]
    [InlineData("$")]
    public void LongRepetitionsAreReadInLinearTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        var analysis = new Analysis(text, [], [], []);
        var times = TimeReader.Read(analysis, _published);
        Assert.True(QuantityReader.Read(analysis, times).Length <= text.Length);
    }

    [Theory]
    [InlineData("9999-12-31 and 31.12.9999 and the 99th century")]
    [InlineData("9000 years ago, 99999999 decades later, 1000000 weeks ago")]
    [InlineData("February 30, 2024; 31 April; 2023-02-29; 0000-00-00")]
    [InlineData("Easter 1000, Christmas 2999, Ramadan 2024, Easter next year")]
    [InlineData("25:99, 24:00, 13 p.m., 6.99am, 99 o'clock")]
    public void DatesThatDoNotExistDoNotThrow(string text)
    {
        var analysis = _analyzer.Analyze(text);
        Assert.True(QuantityReader.Read(analysis, TimeReader.Read(analysis, _published)).Length >= 0);
    }

    [Fact]
    public void OnTheLastEveningOfTheYearItsFirstDayIsTheComingOne()
    {
        var published = new PublicationDate(new(2023, 12, 31), null, PublicationBasis.Stated);
        var times = TimeReader.Read(_analyzer.Analyze("She warned of storms in her New Year's Day speech."), published);
        Assert.Equal(new DateOnly(2024, 1, 1), Assert.Single(times).Days?.Start);
    }

    static string Read(string text)
    {
        var analysis = _analyzer.Analyze(text);
        var times = TimeReader.Read(analysis, _published);
        return string.Join('\n', times.Select(time => $"{time.Span} {time.Value} {time.Days} {time.Bound}"))
            + string.Join('\n', QuantityReader.Read(analysis, times).Select(quantity => $"{quantity.Span} {quantity.Value} {quantity.Unit}"));
    }

    static IEnumerable<string> RandomTexts(int count, int words)
    {
        var chance = new Random(7);
        for (var index = 0; index < count; index++)
            yield return string.Join(chance.Next(3) == 0 ? "" : " ", Enumerable.Range(0, words).Select(_ => _words[chance.Next(_words.Length)]));
    }
}
