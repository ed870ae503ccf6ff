using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Tests;

public sealed class PersonReferencesTests
{
    static readonly Analyzer _analyzer = Analyzer.Load();

    [Theory]
    [InlineData("Ana Holt opened the mill. She thanked the miners.", "She = Ana Holt")]
    [InlineData("Ana Holt opened the mill. The miners thanked her. Then she left.", "her = Ana Holt; she = Ana Holt")]
    [InlineData("Ray Becker said that he would resign before his trial.", "he = Ray Becker; his = Ray Becker")]
    [InlineData("Ray Becker is the mayor of Osby. The mayor said he would resign.", "he = Ray Becker")]
    [InlineData("Ana Holt met Ray Becker in Osby. She left early.", "She = Ana Holt")]
    public void APronounStandsForWhomItCanOnlyMean(string text, string references) => Assert.Equal(references, Read(text));

    [Theory]
    [InlineData("Tom Becker and Ray Marsh met in Osby. He left early.")]
    [InlineData("Ray Becker was seen with a man in Osby. A guard took the man home. He slept.")]
    [InlineData("Ray Becker thanked him.")]
    [InlineData("Ana Holt opened the mill. He left early.")]
    [InlineData("Ray Becker led the board. The mill was sold. The price fell. The mine was closed. He left early.")]
    public void WhereSomebodyElseMayBeMeantItStandsForNobody(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void AClaimTakesWhomAPronounStandsForAndSaysSo()
    {
        var reading = new ArticleReader(_analyzer).Read(
            new Article { Id = new("a"), Source = "a.txt", Title = "", Text = "Ana Holt was mayor of Osby. She opened the mill." });
        var subject = reading.Claims.Single(claim => claim.Lemma == "open").Arguments.Single(argument => argument.Role is ArgumentRole.Subject);
        Assert.Equal(("Ana Holt", true), (reading.Entities[subject.Entity!.Value].Name, subject.IsReference));
    }

    static string Read(string text)
    {
        var analysis = _analyzer.Analyze(text);
        var entities = EntityReader.Read(analysis);
        return string.Join("; ", PersonReferences.Find(analysis, entities, QuotationReader.Read(analysis, entities))
            .Select(reference => $"{analysis[analysis.Tokens[reference.Token]]} = {entities[reference.Entity].Name}"));
    }
}
