namespace Stemma.Reports;

/// <summary>Writes the timeline: a picture, and the list of its dates, each of which opens its passages.</summary>
sealed class HtmlTimeline(HtmlOutput html, HtmlPassages passages, StoryReport story, HtmlSetting setting)
{
    internal void Write()
    {
        if (story.Timeline.Length == 0)
            return;
        html.Write($"<section id=\"{setting.Id("timeline")}\">\n<h2>How did it change over time?</h2>\n");
        TimelinePicture.Write(html, story, setting);
        html.Write($"<ol class=\"dates\">\n");
        for (var index = 0; index < Math.Min(setting.MostLines, story.Timeline.Length); index++)
        {
            var line = story.Timeline[index];
            html.Write($"<li id=\"{setting.Id($"t{index + 1}")}\"><details><summary><time>{line.Date}</time> ")
                .Write($"<span>{Labels(line)}</span></summary>\n");
            passages.Write(line.Lines.SelectMany(entry => entry.Passages).DistinctBy(passage => passage.Mention.Passage));
            html.Write($"</details></li>\n");
        }

        html.Write($"</ol>\n");
        setting.WriteRest(html, "timeline", story.Timeline.Length);
        html.Write($"</section>\n");
    }

    static string Labels(TimelineDate date) =>
        string.Join(" · ", date.Lines.Select(line => line.Entry.Label).Distinct());
}
