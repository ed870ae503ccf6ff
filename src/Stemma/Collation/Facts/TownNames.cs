using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds what one report uses as names of towns: those of the gazetteer, and others by where they stand ("OSBY, Ohio —").</summary>
sealed class TownNames(ArticleReading reading)
{
    internal const int MostWords = 4;

    static readonly FrozenSet<string> _placeWords = WordList.Words("place-words.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _noTowns = WordList.Words("ends-of-no-towns.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _compass = WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _regions = WordList.Rows("abbreviations.tsv").Where(row => row[1] is "place").Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly ImmutableArray<Token> _tokens = reading.Analysis.Tokens;

    /// <summary>Each name folded ("osby"), once.</summary>
    public IEnumerable<string> Read() => Places().Concat(Datelines()).Concat(Offices()).Distinct();

    /// <summary>A place of the gazetteer, or one in which something is.</summary>
    IEnumerable<string> Places() => reading.Entities
        .Where(entity => entity.Kind is NameKind.Place)
        .SelectMany(entity => entity.Mentions)
        .Select(RangeOf)
        .Where(range => IsKnown(NameAt(range)) || (IsWithin(reading.Analysis, range.Start.Value) && MayBeTown(range) && !IsOwner(range) && !IsAcronym(range)))
        .Select(NameAt);

    Range RangeOf(TextSpan mention)
    {
        var (first, end) = (reading.Analysis.TokenAt(mention.Start), reading.Analysis.TokenAt(mention.End - 1) + 1);
        if (IsCompass(first) && end - first > 1 && !IsKnown(NameAt(first..end)) && IsKnown(NameAt((first + 1)..end)))
            first++;
        else if (IsCompass(first - 1) && IsKnown(NameAt((first - 1)..end)))
            first--;
        return first..end;
    }

    bool IsCompass(int token) => IsCapital(token) && _compass.Contains(WordAt(token));

    /// <summary>"OSBY, Ohio (Northern Wire) —", "LORN —".</summary>
    IEnumerable<string> Datelines() => Enumerable.Range(0, _tokens.Length)
        .Where(token => !IsHeadline(token) && IsDateline(reading, _tokens[token].Span))
        .Select(token => token..EndOfName(token))
        .Where(range => range.End.Value > range.Start.Value && IsEndOfDateline(range) && MayBeTown(range))
        .Select(NameAt);

    int EndOfName(int token)
    {
        var end = token;
        while (end < token + MostWords && IsShouted(end))
            end++;
        return end;
    }

    /// <summary>Followed by a dash or a bracket, if not at once, after a region.</summary>
    bool IsEndOfDateline(Range name)
    {
        var token = name.End.Value;
        if (WordAt(token) is ",")
        {
            token++;
            while (token < name.End.Value + MostWords && IsCapital(token))
                token++;
        }

        return WordAt(token) is "(" or "-" or "--" or "–" or "—" or "|";
    }

    /// <summary>"The Osby police", "the Osby Fire Department", "Osby Mayor Ana Holt".</summary>
    IEnumerable<string> Offices() => Enumerable.Range(0, _tokens.Length)
        .Where(token => !IsHeadline(token) && IsOffice(reading.Analysis, token) && IsAfterSpace(token))
        .Select(token => StartOfName(token)..token)
        .Where(range => range.End.Value > range.Start.Value && MayBeTown(range) && !IsAcronym(range))
        .Select(NameAt);

    bool IsAfterSpace(int token) => _tokens[token].Span.Start is > 0 and var start && reading.Article.Text[start - 1] == ' ';

    int StartOfName(int token)
    {
        var first = token;
        while (first > token - MostWords && IsCapital(first - 1) && _tokens[first - 1].Tag is PartOfSpeech.Propn && IsAfterSpace(first))
            first--;
        return first;
    }

    /// <summary>"Osby police".</summary>
    internal static bool HasOffice(Analysis analysis, TextSpan place)
    {
        var office = analysis.TokenAt(place.End - 1) + 1;
        return IsOffice(analysis, office) && analysis.Text[place.End] == ' ';
    }

    static bool IsOffice(Analysis analysis, int token) => analysis.WordAt(token) switch
    {
        "police" or "Police" or "Mayor" => true,
        "Fire" or "fire" => analysis.WordAt(token + 1) is "Department" or "department" or "Rescue",
        _ => false,
    };

    /// <summary>"At Ana's": a tavern.</summary>
    bool IsOwner(Range range) => WordAt(range.End.Value) is "'s" or "’s";

    bool IsAcronym(Range range) => range.End.Value - range.Start.Value == 1 && IsShouted(range.Start.Value) && !IsKnown(NameAt(range));

    bool MayBeTown(Range range) => IsKnown(NameAt(range))
        || (Gazetteer.Find(NameAt(range)).IsEmpty && Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).All(IsWordOfTown));

    bool IsWordOfTown(int token) => IsCapital(token) && !_noTowns.Contains(WordAt(token)) && !_regions.Contains(WordAt(token));

    string NameAt(Range range) => NameAt(reading.Analysis, range);

    /// <summary>The words from one token to another, folded.</summary>
    internal static string NameAt(Analysis analysis, Range range) => string.Join(
        ' ', Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Select(token => Folding.Fold(analysis.WordAt(token))));

    bool IsHeadline(int token) => reading.Article.Headline.Contains(_tokens[token].Span);

    bool IsCapital(int token) => WordAt(token) is { Length: > 1 } word && char.IsUpper(word[0]);

    bool IsShouted(int token) => IsCapital(token) && !WordAt(token).Any(char.IsLower);

    string WordAt(int token) => reading.Analysis.WordAt(token);

    /// <summary>"In Osby", "near Osby".</summary>
    internal static bool IsWithin(Analysis analysis, int token) => token > 0 && analysis.Tokens[token - 1].Tag is PartOfSpeech.Adp
        && analysis.WordAt(token - 1) is "in" or "In" or "near" or "at" or "outside";

    /// <summary>"OSBY (Northern Wire) —": where the newsroom is, which may be far off.</summary>
    internal static bool IsDateline(ArticleReading reading, TextSpan place) =>
        place.Start == 0 || reading.Article.Text[place.Start - 1] == '\n';

    /// <summary>"Calif.", "Ohio".</summary>
    internal static bool IsRegion(string name) =>
        _regions.Contains(name) || Gazetteer.Find(Folding.Fold(name)).Any(place => place.Kind is 'A' or 'C');

    /// <summary>In thousands; 0 where it is not known.</summary>
    internal static int PeopleOf(string name) =>
        Gazetteer.Find(name).Where(place => place.Kind == 'P').Select(place => place.Population).DefaultIfEmpty().Max();

    /// <summary>A town of the gazetteer; a name that a region bears, too, is taken for the region.</summary>
    internal static bool IsKnown(string name) => !_placeWords.Contains(name)
        && Gazetteer.Find(name) is var known && known.Any(place => place.Kind == 'P')
        && !known.Any(area => area.Kind != 'P' && known.Where(place => place.Kind == 'P').All(place => place.Population < area.Population / 4));
}
