using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Writes quotations in their wordings, with the changes marked word by word.</summary>
sealed class HtmlQuotes(HtmlOutput html, HtmlPassages passages, StoryReport story, HtmlSetting setting)
{
    internal void Write()
    {
        if (story.ChangedQuotes.Length + story.OtherQuotes.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("quotes")}\">\n<h2>Who said it, in which words?</h2>\n");
        foreach (var line in story.ChangedQuotes.Take(setting.MostLines))
            WriteChanged(line);
        var same = story.OtherQuotes.Where(line => line.Utterance.Verdict == DriftVerdict.Same).ToImmutableArray();
        WriteOthers(same, "In the same words everywhere");
        WriteOthers([.. story.OtherQuotes.Except(same)], "In one report only");
        html.Write($"</section>\n");
    }

    internal static string Speaker(QuoteLine line) =>
        line.Utterance.SpeakerName is { Length: > 0 } name ? name : "a speaker who is not named";

    void WriteChanged(QuoteLine line)
    {
        var (verdict, tone) = line.Utterance.Verdict == DriftVerdict.Drifted
            ? ("Changed on the way", "update")
            : ("Only shorter", "agree");
        html.Write($"<section class=\"quote {tone}\" id=\"{setting.Id(line.Utterance.Id)}\">\n")
            .Write($"<h3>{Speaker(line)}</h3>\n<p class=\"verdict\"><b>{verdict}</b> <span>{Changes(line)}</span>")
            .Write($"</p>\n<dl class=\"wordings\">\n");
        foreach (var wording in line.Wordings.OrderByDescending(line.IsFullest))
        {
            var address = setting.ToPassage(wording.Passage.Article, wording.Passage.Mention.Passage.Span);
            html.Write($"<div><dt><a href=\"{address}\">{wording.Passage.Article.Label}</a>")
                .Write($"<small>{(line.IsFullest(wording) ? "the fullest" : "")}</small></dt><dd>“");
            foreach (var run in wording.Runs)
                WriteRun(run);
            html.Write($"”</dd></div>\n");
        }

        html.Write($"</dl>\n<details><summary>In their articles</summary>\n");
        passages.Write(line.Wordings.Select(wording => wording.Passage));
        html.Write($"</details>\n</section>\n");
    }

    void WriteRun(WordingRun run)
    {
        if (run.Kind == WordingRunKind.Dropped)
            html.Write($"<del>{run.Text}</del>");
        else if (run.Kind == WordingRunKind.Added)
            html.Write($"<ins>{run.Text}</ins>");
        else
            html.Write($"{run.Text}");
    }

    static string Changes(QuoteLine line) => string.Join(", ", line.Utterance.Changes
        .Select(change => change.Operation.ToString().ToLowerInvariant()).Distinct());

    void WriteOthers(ImmutableArray<QuoteLine> lines, string heading)
    {
        if (lines.Length == 0)
            return;
        html.Write($"<h3>{heading} <small>{lines.Length}</small></h3>\n<div class=\"sole\">\n");
        foreach (var line in lines.Take(setting.MostLines))
        {
            html.Write($"<details id=\"{setting.Id(line.Utterance.Id)}\"><summary><span class=\"speaker\">{Speaker(line)}</span> ")
                .Write($"<q>{line.Wordings[0].Passage.Text}</q></summary>\n");
            passages.Write(line.Wordings.Select(wording => wording.Passage));
            html.Write($"</details>\n");
        }

        html.Write($"</div>\n");
        setting.WriteRest(html, "quotes", lines.Length);
    }
}
