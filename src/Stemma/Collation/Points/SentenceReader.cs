using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads what the sentences of a story hold, each once.</summary>
sealed class SentenceReader(StoryEntities entities)
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The sentences of one report, in their order.</summary>
    public ImmutableArray<SentenceContents> Read(int report, ArticleReading reading)
    {
        var analysis = reading.Analysis;
        var named = reading.Entities.Index()
            .SelectMany(entity => entity.Item.Mentions, (entity, mention) => (Sentence: analysis.SentenceAt(mention.Start), entity.Index))
            .ToLookup(mention => mention.Sentence, mention => entities.IdOf(report, mention.Index));
        return
        [
            .. analysis.Sentences.Select((sentence, index) => new SentenceContents(
                NumbersOf(analysis.TokensIn(sentence.Span).Select(token => token.Lemma.ToLowerInvariant())),
                NumbersOf(named[index].OfType<string>()))),
        ];
    }

    /// <summary>The words of a value, and whom or what it names.</summary>
    public SentenceContents WordsOf(Statement statement, Analysis analysis) => new(
        NumbersOf(analysis.TokensIn(statement.Span).Select(token => token.Lemma.ToLowerInvariant())),
        statement.Place is { Length: > 0 } place ? NumbersOf([place]) : []);

    ImmutableArray<int> NumbersOf(IEnumerable<string> words) => [.. words.Select(NumberOf).Distinct().Order()];

    int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
            _numbers[word] = number = _numbers.Count;
        return number;
    }
}
