namespace Stemma.Language;

/// <summary>Reads text with the models of English. It never changes, so that threads may share it.</summary>
public sealed class Analyzer
{
    readonly ISentenceReader _reader;
    readonly Lemmatizer _lemmatizer = new();

    internal Analyzer(ISentenceReader reader) => _reader = reader;

    /// <summary>Reads the embedded models of the full configuration; do it once.</summary>
    public static Analyzer Load() => Load(AnalyzerConfiguration.Full);

    /// <summary>Reads the embedded models of a configuration; do it once.</summary>
    public static Analyzer Load(AnalyzerConfiguration configuration) => Load(configuration, WordList.Open);

    /// <summary>The same with models from elsewhere.</summary>
    internal static Analyzer Load(AnalyzerConfiguration configuration, Func<string, Stream> open)
    {
        using var stream = open(WordClasses.FileName);
        var classes = WordClasses.Load(stream);
        return new(configuration == AnalyzerConfiguration.Full ? Full(classes, open) : Linear(classes, configuration, open));
    }

    static NeuralReader Full(WordClasses classes, Func<string, Stream> open)
    {
        using var vectorStream = open(WordVectors.FileName);
        var vectors = WordVectors.Load(vectorStream);
        using var stream = open(NeuralModel.FileName);
        return new(NeuralModel.Load(stream, vectors), vectors, classes);
    }

    static LinearReader Linear(WordClasses classes, AnalyzerConfiguration configuration, Func<string, Stream> open)
    {
        var tagger = new Tagger(Model(open, Tagger.FileName));
        return configuration == AnalyzerConfiguration.Tags
            ? new(classes, tagger, null, null)
            : new(
                classes, tagger, new(Model(open, Parser.MovesFile), Model(open, Parser.RelationsFile)),
                new(Model(open, NameFinder.FileName)));
    }

    public Analysis Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, TextLayout.Of(text));
    }

    /// <summary>The same over tokens and sentences that are given.</summary>
    internal Analysis Analyze(string text, TextLayout layout)
    {
        var found = new WordReading[layout.Tokens.Count];
        _reader.Read(text, DatelineSplitter.Split(layout), found);
        DatelineSplitter.Attach(layout, found);
        RelativeClauses.Close(text, layout, found);
        var tokens = ImmutableArray.CreateBuilder<Token>(found.Length);
        for (var i = 0; i < found.Length; i++)
            tokens.Add(TokenOf(text, layout.Tokens[i], found[i]));
        return new(text, tokens.DrainToImmutable(), layout.Sentences, Names(layout, found));
    }

    Token TokenOf(string text, TextSpan span, WordReading found)
    {
        var lemma = _lemmatizer.Lemma(text.AsSpan(span.Start, span.Length), found.Tag, found.Form);
        return new(span, found.Tag, found.Form, lemma, found.Head, found.Relation);
    }

    static ImmutableArray<Name> Names(TextLayout layout, ReadOnlySpan<WordReading> found)
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        foreach (var sentence in layout.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var first = i++;
                if (found[first].NameClass == 0)
                    continue;
                var kind = NameFinder.KindOf(found[first].NameClass);
                while (i < sentence.EndToken && NameFinder.Continues(found[i].NameClass, kind))
                    i++;
                names.Add(new(new(layout.Tokens.Start(first), layout.Tokens.End(i - 1)), first, i, kind));
            }
        }

        return names.DrainToImmutable();
    }

    static FeatureModel Model(Func<string, Stream> open, string file)
    {
        using var stream = open(file);
        return FeatureModel.Load(stream);
    }
}
