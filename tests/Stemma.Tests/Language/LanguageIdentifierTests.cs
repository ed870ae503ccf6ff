using Stemma.Language;

namespace Stemma.Tests;

public sealed class LanguageIdentifierTests
{
    static readonly LanguageIdentifier _identifier = LanguageIdentifier.Load();

    [Theory]
    [InlineData("The harbour was closed on Monday after the storm.", "en")]
    [InlineData("Der Hafen wurde am Montag nach dem Sturm geschlossen.", "de")]
    [InlineData("Le port a été fermé lundi après la tempête.", "fr")]
    [InlineData("El puerto fue cerrado el lunes después de la tormenta.", "es")]
    [InlineData("Порт был закрыт в понедельник после шторма.", "ru")]
    [InlineData("Порт був закритий у понеділок після шторму.", "uk")]
    [InlineData("Satama suljettiin maanantaina myrskyn jälkeen.", "fi")]
    [InlineData("1234 !?", LanguageIdentifier.Unknown)]
    [InlineData("", LanguageIdentifier.Unknown)]
    public void TellsTheLanguage(string text, string expected) => Assert.Equal(expected, _identifier.Identify(text));

    [Fact]
    public void KnowsFortyOrMore() => Assert.True(_identifier.Languages.Length >= 40);
}
