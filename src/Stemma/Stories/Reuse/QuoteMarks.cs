namespace Stemma.Stories;

/// <summary>Whether a reader who goes through a text stands inside quotation marks. A new line closes them.</summary>
struct QuoteMarks
{
    char _closing;

    public readonly bool IsOpen => _closing != default;

    /// <summary>Goes past one unit that belongs to no word.</summary>
    public void Pass(string text, int place)
    {
        var unit = text[place];
        if (unit is '\n' or '\r')
            _closing = default;
        else if (_closing == default)
            _closing = ClosingOf(text, place);
        else if (unit == _closing || _closing == '"' && unit == '”')
            _closing = default;
    }

    static char ClosingOf(string text, int place) => text[place] switch
    {
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '‘' when place == 0 || !char.IsLetterOrDigit(text[place - 1]) => '’',
        _ => default,
    };
}
