using Stemma.Language;

namespace Stemma.Reading;

/// <summary>
/// Tells sentences into which a page has run the titles of other reports: "Ana HoltHarbour reopens", "MORE", "| The pier". Who speaks in
/// them cannot be told.
/// </summary>
sealed class RunTogetherText(Analysis analysis)
{
    /// <summary>A shorter beginning may be part of a name: "McCann", "LaRue", "DeVere".</summary>
    const int LeastLeft = 4;

    int _sentence = -1;
    bool _found;

    public bool RunTogether(int sentence)
    {
        if (_sentence == sentence)
            return _found;
        var place = analysis.Sentences[sentence];
        (_sentence, _found) = (sentence, false);
        for (var i = place.FirstToken; i < place.EndToken && !_found; i++)
            _found = GluedSurname(analysis[analysis.Tokens[i]]) > 0 || IsMark(i);
        return _found;
    }

    /// <summary>The length of the surname right behind which another word is written large; 0 where there is none.</summary>
    public static int GluedSurname(ReadOnlySpan<char> word)
    {
        for (var i = LeastLeft; i < word.Length - 1; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && (char.IsLower(word[i + 1]) || char.IsUpper(word[i + 1])))
                return NameWords.IsSurname(Folding.Fold(word[..i])) ? i : 0;
        }

        return 0;
    }

    bool IsMark(int token) => token + 1 < analysis.Tokens.Length
        && (analysis[analysis.Tokens[token]] is "|"
            || analysis[analysis.Tokens[token]] is "MORE");
}
