using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Says in words of the articles what a point is about: the noun counted, or who does what.</summary>
sealed class PointNamer(Story story, StoryEntities entities)
{
    /// <summary>A point is named in a part of a line: longer clauses are told by their parts, longer phrases cut at a word.</summary>
    const int MostCharacters = 60;

    /// <summary>A phrase longer than this is told by its noun.</summary>
    const int MostOfPhrase = 28;

    /// <summary>"On Monday, …": fewer characters before a value name nothing.</summary>
    const int LeastBefore = 8;

    public string NameOf(ImmutableArray<Statement> statements)
    {
        var figures = statements.Select(FiguresOf).ToArray();
        return statements
            .Select((statement, index) => CandidateOf(statement, AreToldOtherwise(figures[index], figures)))
            .GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Min(candidate => candidate.Rank))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => Math.Abs(group.Key.Length - MostCharacters / 2))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
    }

    /// <summary>A name, and how little it is one: who does what tells most, words that only stand beside the value least.</summary>
    (string Name, int Rank) CandidateOf(Statement statement, bool withoutFigures)
    {
        var reading = story.Reports[statement.Report];
        if (statement is { Kind: PointKind.Role, Head.Length: > 0 })
            return (statement.Head, 0);
        if (entities.NameOf(statement.Person) is { } name)
            return (name, 0);
        if (statement.Name.Length > 0)
            return (Cut(statement.Name), 0);
        return ClaimOf(reading, statement) is { } claim
            ? (Cut(NameOf(statement.Report, claim, withoutFigures)), (HasNoun(reading, claim, ArgumentRole.Subject) ? 0 : 2) + (IsShort(claim) ? 0 : 1))
            : (BesideOf(reading, statement.Span), 4);
    }

    /// <summary>"35 people were killed", where another report says four: what happened is agreed on, and not the figure.</summary>
    static bool AreToldOtherwise(HashSet<NumberInterval> own, HashSet<NumberInterval>[] figures) =>
        own.Count > 0 && figures.Any(other => other.Count > 0 && !own.Overlaps(other));

    /// <summary>The figures within what tells an event; none of other statements.</summary>
    HashSet<NumberInterval> FiguresOf(Statement statement) => statement.Kind is PointKind.Event
        ? [.. story.Reports[statement.Report].Quantities.Where(quantity => statement.Span.Contains(quantity.Span)).Select(quantity => quantity.Value)]
        : [];

    /// <summary>"It" names nothing.</summary>
    static bool HasNoun(ArticleReading reading, Claim claim, ArgumentRole role) => claim.Arguments.Any(argument =>
        argument.Role == role
        && reading.Analysis.Tokens[reading.Analysis.TokenAt(argument.Span.Start)].Tag is not (PartOfSpeech.Pron or PartOfSpeech.Det));

    /// <summary>What stands before the value in its sentence; after it where it opens the sentence.</summary>
    static string BesideOf(ArticleReading reading, TextSpan value)
    {
        var sentence = Sentences.Around(reading.Analysis, value) ?? value;
        var before = reading.Article[new TextSpan(sentence.Start, Math.Max(sentence.Start, EndBefore(reading.Analysis, value)))].TrimEnd();
        if (before.Length < LeastBefore)
            return Cut(reading.Article[new TextSpan(value.End, Math.Max(value.End, sentence.End))]);
        if (before.Length <= MostCharacters)
            return Cut(before);
        var cut = before[^MostCharacters..];
        return Cut(cut[(cut.IndexOf(' ') + 1)..]);
    }

    /// <summary>Where the words before a value end, without those that bind it: "in the", "on".</summary>
    static int EndBefore(Analysis analysis, TextSpan value)
    {
        var token = analysis.TokenAt(value.Start) - 1;
        while (token >= 0 && analysis.Tokens[token].Tag is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Cconj)
            token--;
        return token < 0 ? 0 : analysis.Tokens[token].Span.End;
    }

    /// <summary>The claim that the statement was made from, else the smallest around it.</summary>
    static Claim? ClaimOf(ArticleReading reading, Statement statement) => reading.Claims
        .Where(claim => claim.Span.Contains(statement.Span) || claim.Span.Overlaps(statement.Span))
        .OrderByDescending(claim => claim.Span == statement.Span && claim.Lemma.Equals(statement.Predicate, StringComparison.OrdinalIgnoreCase))
        .ThenBy(claim => claim.Span.Length)
        .FirstOrDefault();

    static bool IsShort(Claim claim) => claim.Span.Length <= MostCharacters;

    /// <summary>The clause itself where it is short, else who, what and to whom, as they follow each other.</summary>
    string NameOf(int report, Claim claim, bool withoutFigures)
    {
        var article = story.Reports[report].Article;
        if (IsShort(claim) && !withoutFigures)
            return article[claim.Span].ToString();
        var parts = new[] { ArgumentRole.Subject, ArgumentRole.Object }
            .Select(role => claim.Arguments.FirstOrDefault(argument => argument.Role == role)).OfType<Argument>()
            .Select(argument => (argument.Span.Start, Text: PhraseOf(report, argument, withoutFigures)))
            .Append((claim.Predicate.Start, Text: (claim.IsNegated ? "not " : "") + article[claim.Predicate].ToString()));
        return string.Join(' ', parts.OrderBy(part => part.Start).Select(part => part.Text));
    }

    string PhraseOf(int report, Argument argument, bool withoutFigures)
    {
        var article = story.Reports[report].Article;
        if (withoutFigures && story.Reports[report].Quantities.FirstOrDefault(quantity => argument.Span.Contains(quantity.Span)) is { } figure)
            return article[new TextSpan(figure.Number.End, argument.Span.End)].Trim().ToString() is { Length: > 0 } noun ? noun : argument.Lemma;
        return entities.NameOf(entities.IdOf(report, argument.Entity))
            ?? (argument.Span.Length <= MostOfPhrase ? article[argument.Span].ToString() : argument.Lemma);
    }

    static string Cut(ReadOnlySpan<char> text)
    {
        var line = text.ToString().ReplaceLineEndings(" ").Trim(' ', ',', ';', ':', '.', '“', '”', '"');
        if (line.Length <= MostCharacters)
            return line;
        var end = line.LastIndexOf(' ', MostCharacters);
        return string.Concat(line.AsSpan(0, end > 0 ? end : MostCharacters), " …");
    }
}
