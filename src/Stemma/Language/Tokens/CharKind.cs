namespace Stemma.Language;

/// <summary>What a UTF-16 unit is to the tokenizer.</summary>
enum CharKind : byte
{
    Mark,
    Space,
    Letter,
    Digit,
}

/// <summary>The kind of every UTF-16 unit, by a table.</summary>
static class CharKinds
{
    static readonly CharKind[] _kinds = Table();

    public static CharKind Of(char unit) => _kinds[unit];
    public static bool IsWord(char unit) => _kinds[unit] >= CharKind.Letter;
    public static bool IsSpace(char unit) => _kinds[unit] == CharKind.Space;

    /// <summary>Whether a line ends with this unit.</summary>
    public static bool EndsLine(char unit) => unit is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';
    public static bool IsApostrophe(char unit) => unit is '\'' or '\u2019';

    static CharKind[] Table()
    {
        var kinds = new CharKind[char.MaxValue + 1];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = KindOf((char)i);
        return kinds;
    }

    static CharKind KindOf(char unit) => char.GetUnicodeCategory(unit) switch
    {
        _ when char.IsWhiteSpace(unit) || unit is '\u200B' or '\uFEFF' => CharKind.Space,
        _ when unit == '°' => CharKind.Letter,
        UnicodeCategory.Control => CharKind.Space,
        UnicodeCategory.DecimalDigitNumber => CharKind.Digit,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.OtherNumber
            or UnicodeCategory.Surrogate => CharKind.Letter,
        _ => CharKind.Mark,
    };
}
