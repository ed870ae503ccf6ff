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
        .Select(NameOf)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => Math.Abs(group.Key.Length - MostCharacters / 2))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    string NameOf(Statement statement)
    {
        var reading = story.Reports[statement.Report];
        if (statement is { Kind: PointKind.Role, Head.Length: > 0 })
            return statement.Head;
        if (entities.NameOf(statement.Person) is { } name)
            return name;
        if (statement.Quantity?.Counted is { } counted)
            return Cut(reading.Article[counted.Span]);
        return ClaimOf(reading, statement) is { } claim
            ? Cut(NameOf(statement.Report, claim))
            : BesideOf(reading, statement.Span);
    }

    /// <summary>What stands before the value in its sentence; after it where it opens the sentence.</summary>
    static string BesideOf(ArticleReading reading, TextSpan value)
    {
        var sentence = Sentences.Around(reading.Analysis, value) ?? value;
        var before = reading.Article[new TextSpan(sentence.Start, value.Start)].TrimEnd();
        if (before.Length < LeastBefore)
            return Cut(reading.Article[new TextSpan(value.End, Math.Max(value.End, sentence.End))]);
        if (before.Length <= MostCharacters)
            return before.ToString().ReplaceLineEndings(" ");
        var cut = before[^MostCharacters..];
        return cut[(cut.IndexOf(' ') + 1)..].ToString().ReplaceLineEndings(" ");
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
        var line = text.ToString().ReplaceLineEndings(" ").Trim(' ', ',', ';', ':', '.');
        if (line.Length <= MostCharacters)
            return line;
        var end = line.LastIndexOf(' ', MostCharacters);
        return string.Concat(line.AsSpan(0, end > 0 ? end : MostCharacters), " …");
    }
}
