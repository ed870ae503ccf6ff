namespace Stemma.Reading;

/// <summary>Tells a history, whose dates follow each other, from news, whose dates are reckoned from its
/// day.</summary>
static class Narratives
{
    /// <summary>
    /// Many years long past, and hardly a "yesterday" or a "last week"; none at all where the day of writing is not
    /// known.
    /// </summary>
    public static bool IsNarrative(List<TimeDraft> drafts, DateOnly? published)
    {
        var (past, near) = Count(drafts, published);
        return past >= 5 && (published is null ? near == 0 : past >= 2 * near);
    }

    /// <summary>Some years long past, and more of them than of what is near.</summary>
    public static bool TellsPast(List<TimeDraft> drafts, DateOnly? published)
    {
        var (past, near) = Count(drafts, published);
        return past >= 4 && past > near;
    }

    static (int Past, int Near) Count(List<TimeDraft> drafts, DateOnly? published)
    {
        var (past, near) = (0, 0);
        foreach (var draft in drafts.Where(draft => !draft.IsName))
        {
            if (draft.Shape == TimeShape.Calendar && draft.Year != 0)
                _ = published is { } day && draft.Year >= day.Year - 1 ? near++ : past++;
            else if (draft.Shape is TimeShape.Weekday or TimeShape.Shift && draft.Base == TimeBase.Publication)
                near++;
        }

        return (past, near);
    }

    /// <summary>Whether the text comes down to the year of its writing, so that its "last year" is reckoned from there.</summary>
    public static bool ReachesToday(List<TimeDraft> drafts, DateOnly? published) =>
        published is { } day && drafts.Any(draft => draft.Shape == TimeShape.Calendar && draft.Year >= day.Year - 1);
}
