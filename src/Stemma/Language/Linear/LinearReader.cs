namespace Stemma.Language;

/// <summary>Reads sentences with linear models, one after another: tags, then the tree, then names.</summary>
sealed class LinearReader(WordClasses classes, Tagger tagger, Parser? parser, NameFinder? names) : ISentenceReader
{
    public void Read(string text, TextLayout layout, Span<WordReading> found)
    {
        var desk = new SentenceDesk();
        foreach (var sentence in layout.Sentences)
        {
            Read(text, layout.Tokens, sentence, desk);
            for (var i = 0; i < sentence.TokenCount; i++)
            {
                var (tag, form) = tagger[desk.Tags[i]];
                var head = desk.Tree.Heads[i];
                found[sentence.FirstToken + i] = new(
                    tag, form, desk.Relations[i], desk.NameClasses[i], head == sentence.TokenCount ? -1 : sentence.FirstToken + head);
            }
        }
    }

    void Read(string text, TokenBuffer tokens, Sentence sentence, SentenceDesk desk)
    {
        var length = sentence.TokenCount;
        desk.Begin(length);
        for (var i = 0; i < length; i++)
        {
            var span = tokens[sentence.FirstToken + i];
            desk.Words[i] = WordFacts.Of(text.AsSpan(span.Start, span.Length), classes);
        }

        var words = desk.Words.AsSpan(0, length);
        var tags = desk.Tags.AsSpan(0, length);
        tagger.Tag(words, tags);
        if (parser is null || names is null)
        {
            desk.LeaveBare(length);
            return;
        }

        parser.Parse(words, tags, desk.Tree, desk.Relations);
        names.Find(words, tags, desk.NameClasses.AsSpan(0, length));
    }
}
