namespace Stemma.Reading;

/// <summary>Tells a year from another figure of four digits by the words around it.</summary>
static class YearContext
{
    public static bool IsYear(LexedText text, int index, int year)
    {
        var isBound = text.Is(index - 1, TermRole.BeforeYear);
        if (text.Is(index + 1, TermRole.Scale) || text.Is(index + 1, TermRole.Counted) && !isBound)
            return false;
        if (text.Is(index + 1, TermRole.Units) || text.Is(index + 1, TermRole.Zone) && text.IsCapital(index + 1))
            return false;
        if (IsAddress(text, index))
            return false;
        if (isBound || text.Is(index - 1, TermRole.Part | TermRole.Season | TermRole.Direction | TermRole.Month))
            return year >= 1400 || !LooksPlural(text, index + 1);
        if (year is < 1700 or > 2060 || text.Is(index - 1, TermRole.NotBeforeYear))
            return false;
        return !LooksPlural(text, index + 1) || text.IsWord(index - 1, "the", "of")
            || text.IsWord(index - 1, "his", "her")
            || text.IsWord(index - 1, "its", "their") || text.IsWord(index - 1, "s") && text.IsGlued(index - 1);
    }

    /// <summary>"1600 Pennsylvania Avenue": a capital after it, and a way within three words.</summary>
    static bool IsAddress(LexedText text, int index)
    {
        if (!text.IsCapital(index + 1) || text.IsWord(index - 1, "the"))
            return false;
        for (var place = index + 2; place <= index + 4 && text.IsCapital(place); place++)
        {
            if (text.Is(place, TermRole.Way))
                return true;
        }

        return false;
    }

    static bool LooksPlural(LexedText text, int index) =>
        text[index].Kind == LexemeKind.Word && !text.IsCapital(index) && text[index].End - text[index].Start > 3
        && text.Text(index) is [.., not 's' and not 'u' and not 'i', 's'];
}
