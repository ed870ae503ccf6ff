namespace Stemma.Language;

/// <summary>Tags a token by its shape alone, where no model is at hand.</summary>
static class LexiconTagger
{
    public static Token Tag(string text, TextSpan span, bool first, PartOfSpeech unknown)
    {
        var word = text.AsSpan(span.Start, span.Length);
        var tag = CharKinds.Of(word[0]) switch
        {
            CharKind.Mark => PartOfSpeech.Punct,
            CharKind.Digit => PartOfSpeech.Num,
            _ when char.IsUpper(word[0]) && !first => PartOfSpeech.Propn,
            _ => unknown,
        };
        var lemma = tag == PartOfSpeech.Propn ? word.ToString() : word.ToString().ToLowerInvariant();
        return new(span, tag, WordForm.Base, lemma, -1, DependencyRelation.Dep);
    }
}
