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

    public string NameOf(ImmutableArray<Statement> statements) => statements
        .Select(CandidateOf)
        .GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase)
        .OrderBy(group => group.Min(candidate => candidate.Rank))
        .ThenByDescending(group => group.Count())
        .ThenBy(group => Math.Abs(group.Key.Length - MostCharacters / 2))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    /// <summary>A name, and how little it is one: who does what tells most, words that only stand beside the value least.</summary>
    (string Name, int Rank) CandidateOf(Statement statement)
    {
        var reading = story.Reports[statement.Report];
        if (statement is { Kind: PointKind.Role, Head.Length: > 0 })
            return (statement.Head, 0);
        if (entities.NameOf(statement.Person) is { } name)
            return (name, 0);
        if (statement.Name.Length > 0)
            return (Cut(statement.Name), 0);
        return ClaimOf(reading, statement) is { } claim
            ? (Cut(NameOf(statement.Report, claim)), HasNoun(reading, claim, ArgumentRole.Subject) ? 0 : 1)
            : (BesideOf(reading, statement.Span), 2);
    }

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

    /// <summary>The smallest claim around the statement.</summary>
    static Claim? ClaimOf(ArticleReading reading, Statement statement) => reading.Claims
        .Where(claim => claim.Span.Contains(statement.Span) || claim.Span.Overlaps(statement.Span))
        .OrderBy(claim => claim.Span.Length)
        .FirstOrDefault();

    /// <summary>The clause itself where it is short, else who, what and to whom.</summary>
    string NameOf(int report, Claim claim)
    {
        var article = story.Reports[report].Article;
        if (claim.Span.Length <= MostCharacters)
            return article[claim.Span].ToString();
        var parts = new[]
        {
            PhraseOf(report, claim, ArgumentRole.Subject),
            (claim.IsNegated ? "not " : "") + article[claim.Predicate].ToString(),
            PhraseOf(report, claim, ArgumentRole.Object),
        };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    string PhraseOf(int report, Claim claim, ArgumentRole role)
    {
        if (claim.Arguments.FirstOrDefault(argument => argument.Role == role) is not { } argument)
            return "";
        var article = story.Reports[report].Article;
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
