using Spectre.Console;

namespace Stemma.Cli;

/// <summary>Breaks inked text into lines between words.</summary>
static class InkWrap
{
    internal static IEnumerable<InkLine> Lines(IEnumerable<(string Text, Style Ink)> runs, int width)
    {
        var line = new InkLine();
        foreach (var (space, word) in Words(runs))
        {
            if (line.Width > 0 && line.Width + 1 + word.Width > width)
            {
                yield return line;
                line = new();
            }
            else if (space is not null)
            {
                line.Add(" ", space);
            }

            line.Add(word);
        }

        yield return line;
    }

    /// <summary>Words with the ink of the space before them; the first has none.</summary>
    static IEnumerable<(Style? Space, InkLine Word)> Words(IEnumerable<(string Text, Style Ink)> runs)
    {
        Style? space = null;
        var word = new InkLine();
        foreach (var (text, ink) in runs)
        {
            var parts = text.Split(' ');
            for (var index = 0; index < parts.Length; index++)
            {
                if (index > 0)
                {
                    yield return (space, word);
                    (space, word) = (ink, new());
                }

                word.Add(parts[index], ink);
            }
        }

        yield return (space, word);
    }
}
