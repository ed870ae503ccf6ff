namespace Stemma.Reading;

/// <summary>Words before an expression of time that make it inexact: "about", "nearly", "more than".</summary>
static class Hedges
{
    /// <summary>The index after the hedge that starts here, or this index where there is none.</summary>
    public static int Skip(LexedText text, int index, out bool isApproximate)
    {
        isApproximate = true;
        if (text.Text(index) is "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "some"
            or "About" or "Nearly" or "Almost")
            return index + 1;
        if (text.IsWord(index, "more", "less") && text.IsWord(index + 1, "than"))
            return index + 2;
        if (text.IsWord(index, "at") && text.IsWord(index + 1, "least", "most"))
            return index + 2;
        if (text.IsWord(index, "up") && text.IsWord(index + 1, "to"))
            return index + 2;
        isApproximate = text.IsWord(index, "over", "under");
        return isApproximate ? index + 1 : index;
    }
}
