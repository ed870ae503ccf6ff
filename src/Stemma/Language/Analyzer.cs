namespace Stemma.Language;

/// <summary>Reads text with the models of English. It never changes, so that threads may share it.</summary>
public sealed class Analyzer
{
    readonly WordClasses _classes;
    readonly Tagger _tagger;
    readonly Lemmatizer _lemmatizer = new();
    readonly Parser _parser;
    readonly NameFinder _names;

    Analyzer(WordClasses classes, Tagger tagger, Parser parser, NameFinder names) =>
        (_classes, _tagger, _parser, _names) = (classes, tagger, parser, names);

    /// <summary>Reads the embedded models; do it once.</summary>
    public static Analyzer Load() => Load(WordList.Open);

    /// <summary>The same with models from elsewhere.</summary>
    internal static Analyzer Load(Func<string, Stream> open)
    {
        using var classes = open(WordClasses.FileName);
        return new(
            WordClasses.Load(classes), new(Model(open, Tagger.FileName)),
            new(Model(open, Parser.MovesFile), Model(open, Parser.RelationsFile)), new(Model(open, NameFinder.FileName)));
    }

    public Analysis Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, TextLayout.Of(text));
    }

    /// <summary>The same over tokens and sentences that are given.</summary>
    internal Analysis Analyze(string text, TextLayout layout) => Analyze(text, layout, true);

    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens and sentences.</param>
    /// <param name="isFull">False for tags and lemmas alone: each token is then a root, and there are no names.</param>
    internal Analysis Analyze(string text, TextLayout layout, bool isFull)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(layout.Tokens.Count);
        var names = ImmutableArray.CreateBuilder<Name>();
        var desk = new SentenceDesk();
        foreach (var sentence in layout.Sentences)
        {
            Read(text, layout.Tokens, sentence, desk, isFull);
            for (var i = 0; i < sentence.TokenCount; i++)
                tokens.Add(TokenAt(text, layout.Tokens[sentence.FirstToken + i], i, sentence, desk));
            desk.AddNames(layout.Tokens, sentence, names);
        }

        return new(text, tokens.DrainToImmutable(), layout.Sentences, names.DrainToImmutable());
    }

    void Read(string text, TokenBuffer tokens, Sentence sentence, SentenceDesk desk, bool isFull)
    {
        var length = sentence.TokenCount;
        desk.Begin(length);
        for (var i = 0; i < length; i++)
        {
            var span = tokens[sentence.FirstToken + i];
            desk.Words[i] = WordFacts.Of(text.AsSpan(span.Start, span.Length), _classes);
        }

        var words = desk.Words.AsSpan(0, length);
        var tags = desk.Tags.AsSpan(0, length);
        _tagger.Tag(words, tags);
        if (!isFull)
        {
            desk.LeaveBare(length);
            return;
        }

        _parser.Parse(words, tags, desk.Tree, desk.Relations);
        _names.Find(words, tags, desk.NameClasses.AsSpan(0, length));
    }

    Token TokenAt(string text, TextSpan span, int place, Sentence sentence, SentenceDesk desk)
    {
        var (tag, form) = _tagger[desk.Tags[place]];
        var head = desk.Tree.Heads[place];
        var lemma = _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), tag, form);
        return new(
            span, tag, form, lemma, head == sentence.TokenCount ? -1 : sentence.FirstToken + head, desk.Relations[place]);
    }

    static FeatureModel Model(Func<string, Stream> open, string file)
    {
        using var stream = open(file);
        return FeatureModel.Load(stream);
    }
}
