namespace Stemma.Intake;

/// <summary>Takes out prose that an article shows twice: pulled quotations, summaries, a second copy of the whole.</summary>
static class RepeatedBlocks
{
    /// <summary>Longer articles are not compared with themselves: it would take the square of their length.</summary>
    const int MostCharacters = 100_000;

    /// <summary>A block that holds so many of the others is a copy of the article.</summary>
    const int MostHeld = 3;

    internal static void Remove(List<PageBlock> kept, List<Removal> removed)
    {
        if (kept.Sum(block => block.Text.Length) > MostCharacters)
            return;
        var folded = kept.ConvertAll(block => block.IsProse && block.Tag != "li" ? Phrases.Folded(block.Text) : "");
        var gone = new bool[kept.Count];
        for (var i = 0; i < kept.Count; i++)
            gone[i] = folded[i].Length > 0 && IsRepeated(folded, gone, i);
        removed.AddRange(kept.Where((_, i) => gone[i]).Select(block => new Removal(block.Text, RemovalReason.Repeated)));
        var at = 0;
        kept.RemoveAll(_ => gone[at++]);
    }

    /// <summary>It is a copy of the article, or stands inside another block, or stood once before as it is.</summary>
    /// <remarks>What stands there three times is asked or said anew each time, as in a list of interviews.</remarks>
    static bool IsRepeated(List<string> folded, bool[] gone, int block)
    {
        var text = folded[block];
        var (held, same, before) = (0, 0, 0);
        for (var i = 0; i < folded.Count; i++)
        {
            if (i == block || folded[i].Length == 0)
                continue;
            if (folded[i].Length < text.Length && text.Contains(folded[i], StringComparison.Ordinal))
                held++;
            else if (folded[i] == text)
                (same, before) = (same + 1, before + (i < block && !gone[i] ? 1 : 0));
            else if (!gone[i] && folded[i].Length > text.Length && folded[i].Contains(text, StringComparison.Ordinal) && !IsCopy(folded, i))
                return true;
        }
        return held >= MostHeld || (same == 1 && before == 1);
    }

    static bool IsCopy(List<string> folded, int block)
    {
        var held = 0;
        for (var i = 0; i < folded.Count && held < MostHeld; i++)
            held += i != block && folded[i].Length > 0 && folded[block].Contains(folded[i], StringComparison.Ordinal) ? 1 : 0;
        return held >= MostHeld;
    }
}
