using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds where a report names a town, by its name alone: the models may have taken it for somebody's.</summary>
/// <param name="reading">The report.</param>
/// <param name="names">The names of towns in its story, folded.</param>
sealed class TownMentions(ArticleReading reading, FrozenSet<string> names)
{
    static readonly FrozenSet<string> _larger = FrozenSet.Create(
        StringComparer.Ordinal, "County", "Parish", "Avenue", "Street", "Road", "Boulevard", "High", "School", "University", "Hospital");

    static readonly FrozenSet<string> _compass = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly SearchValues<string> _outlets = SearchValues.Create(
        ["News", "Weather", "Channel", "TV", ".com", "FOX", "NBC", "ABC", "CBS"], StringComparison.Ordinal);

    static readonly string[] _parts = [" - ", " | ", " – "];

    /// <summary>Every passage that holds a name, the longer before the shorter, and is not a part of another name.</summary>
    public IEnumerable<(string Name, TextSpan Span)> Find()
    {
        for (var token = 0; token < reading.Analysis.Tokens.Length; token++)
        {
            if (!char.IsUpper(WordAt(token)[0]) || LongestAt(token) is not { } end)
                continue;
            var span = new TextSpan(reading.Analysis.Tokens[token].Span.Start, reading.Analysis.Tokens[end - 1].Span.End);
            if (IsName(span))
                yield return (TownNames.NameAt(reading.Analysis, token..end), span);
            token = end - 1;
        }
    }

    int? LongestAt(int token)
    {
        for (var end = Math.Min(token + TownNames.MostWords, reading.Analysis.Tokens.Length); end > token; end--)
        {
            if (names.Contains(TownNames.NameAt(reading.Analysis, token..end)))
                return end;
        }

        return null;
    }

    bool IsName(TextSpan place)
    {
        if (IsOutlet(place) || IsPartOfName(place))
            return false;
        return !IsSurname(place) || TownNames.IsWithin(reading.Analysis, reading.Analysis.TokenAt(place.Start))
            || TownNames.HasOffice(reading.Analysis, place) || TownNames.IsDateline(reading, place);
    }

    /// <summary>"Holt" where "Ana Holt" is somebody.</summary>
    bool IsSurname(TextSpan place) => reading.Entities.Any(entity => entity.Kind is NameKind.Person
        && entity.Name.EndsWith(" " + reading.Article.Text[place.Start..place.End], StringComparison.OrdinalIgnoreCase));

    /// <summary>"Channel 4 Leeds News" behind a headline.</summary>
    bool IsOutlet(TextSpan place)
    {
        var start = 0;
        foreach (var part in reading.Article.Headline.Contains(place) ? reading.Article.Text[..place.Start].Split(_parts, default) : [])
        {
            if (start > 0 && reading.Article.Text.AsSpan(start..reading.Article.Headline.End).ContainsAny(_outlets))
                return true;
            start += part.Length + 3;
        }

        return false;
    }

    /// <summary>"Ana Leeds", "Leeds County", "the University of Leeds".</summary>
    bool IsPartOfName(TextSpan place)
    {
        if (CharAt(place.Start - 1) is '-' || CharAt(place.End) is '-')
            return true;
        if (TownNames.HasOffice(reading.Analysis, place))
            return false;
        var (first, after) = (reading.Analysis.TokenAt(place.Start), reading.Analysis.TokenAt(place.End - 1) + 1);
        if (_larger.Contains(WordAt(after)))
            return true;
        var isOnSide = _compass.Contains(WordAt(first - 1));
        return EntityOf(place) is { } entity
            ? entity.Mention.Length > place.Length && !(isOnSide && entity.Kind is NameKind.Place && entity.Mention.End == place.End)
            : !reading.Article.Headline.Contains(place) && IsNamePart(first - 1) && !isOnSide;
    }

    (NameKind Kind, TextSpan Mention)? EntityOf(TextSpan place)
    {
        foreach (var entity in reading.Entities)
        {
            foreach (var mention in entity.Mentions)
            {
                if (mention.Contains(place))
                    return (entity.Kind, mention);
            }
        }

        return null;
    }

    bool IsNamePart(int token) => WordAt(token) is { Length: > 0 } word && char.IsUpper(word[0])
        && reading.Analysis.Tokens[token].Tag is PartOfSpeech.Propn && reading.Article.Text[reading.Analysis.Tokens[token].Span.End] == ' ';

    char CharAt(int index) => index >= 0 && index < reading.Article.Text.Length ? reading.Article.Text[index] : '\0';

    string WordAt(int token) => reading.Analysis.WordAt(token);
}
