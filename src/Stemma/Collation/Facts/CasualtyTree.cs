using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The words of a report as trees, and what each tells of people.</summary>
sealed class CasualtyTree(ArticleReading reading)
{
    static readonly FrozenSet<string> _people = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [.. WordList.Words("role-nouns.tsv", StringComparer.OrdinalIgnoreCase), "person", "baby", "infant", "toddler", "juvenile", "friend", "individual"]);

    public ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public Token this[int token] => Tokens[token];

    public IEnumerable<int> Children(int token) => reading.Analysis.ChildrenOf(token);

    public string WordAt(int token) => reading.Analysis.WordAt(token).ToLowerInvariant();

    public bool IsHeadline(int token) => reading.Article.Headline.Contains(Tokens[token].Span);

    public int SentenceOf(int token) => reading.Analysis.SentenceAt(Tokens[token].Span.Start);

    public IEnumerable<Token> SentenceAround(int token) => reading.Analysis.TokensIn(reading.Analysis.Sentences[SentenceOf(token)].Span);

    public bool HasMark(int token, string word) => Children(token).Any(mark => WordAt(mark) == word);

    public bool IsSubject(int child) => Tokens[child].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    public IEnumerable<int> Subjects(int token) => Children(token).Where(IsSubject);

    public bool IsPeople(int token) => token < Tokens.Length && Tokens[token].Tag is PartOfSpeech.Noun
        && (_people.Contains(Tokens[token].Lemma) || WordAt(token) is "people");

    /// <summary>"A man", "the 16-year-old".</summary>
    public bool IsOnePerson(int head) => Tokens[head].Form is not WordForm.Plural
        && ((Tokens[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && _people.Contains(Tokens[head].Lemma))
            || WordAt(head).EndsWith("year-old", StringComparison.Ordinal)
            || (WordAt(head) is "old" && WordAt(head - 2) is "year"));
}
