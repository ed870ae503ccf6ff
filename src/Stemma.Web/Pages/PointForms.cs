using Stemma.Reports;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Writes how a point can be corrected: a value that is not there, that is of something else, or that another point gives.</summary>
sealed class PointForms(HtmlOutput html, StoryReport story, CorrectionForm form)
{
    const int MostOthers = 300, LongestText = 48;

    internal void Write(PointLine line)
    {
        var passages = line.Readings.SelectMany(reading => reading.Passages).ToList();
        html.Write($"<p class=\"subject\">{line.Point.About}</p>\n");
        form.Write(html, "wrong", "Something is not there", () => CorrectionForm.WriteChoice(
            html, "This is not there", passages.Select(passage => (Text(passage), Name(passage)))));
        var first = Text(passages[0]);
        if (passages.Count > 1)
        {
            form.Write(html, "other-point", "Something is of another point", () => CorrectionForm.WriteChoice(
                html, "This is of something else", passages.Skip(1).Select(passage => ($"{first} {Text(passage)}", Name(passage)))));
        }

        var others = story.Lines.Where(other => other.Point.Id != line.Point.Id && other.Point.Kind == line.Point.Kind).Take(MostOthers).ToList();
        if (others.Count == 0)
            return;
        form.Write(html, "same-point", "Another point is the same", () => CorrectionForm.WriteChoice(
            html, "It is the same as", others.Select(other => ($"{first} {Text(other.Readings[0].Passages[0])}", Name(other)))));
    }

    static string Text(ShownPassage passage) => KeptRuling.Text(passage.Mention.Passage);

    static string Name(ShownPassage passage) => $"{Short(passage.Text)} · {passage.Article.Label}";

    static string Name(PointLine line) =>
        $"{Short(line.Point.About)}: {Short(string.Join(", ", line.Readings.Select(reading => reading.Value)))}";

    static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
