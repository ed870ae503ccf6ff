namespace Stemma.Language;

/// <summary>Reads text with the models of English. It never changes, so that threads may share it.</summary>
public sealed class Analyzer
{
    readonly PartOfSpeech _unknown = PartOfSpeech.Noun;

    Analyzer() { }

    /// <summary>Reads the embedded models; do it once.</summary>
    public static Analyzer Load() => new();

    public Analysis Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var layout = TextLayout.Of(text);
        return new(text, BareTokens(text, layout), layout.Sentences, []);
    }

    ImmutableArray<Token> BareTokens(string text, TextLayout layout)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(layout.Tokens.Count);
        foreach (var sentence in layout.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                tokens.Add(LexiconTagger.Tag(text, layout.Tokens[i], i == sentence.FirstToken, _unknown));
        }

        return tokens.DrainToImmutable();
    }
}
