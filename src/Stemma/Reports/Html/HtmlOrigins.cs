namespace Stemma.Reports;

/// <summary>Writes who reports the story: the stemma as a picture, and what it rests on.</summary>
sealed class HtmlOrigins(HtmlOutput html, StoryReport story, HtmlSetting setting)
{
    /// <summary>So many of the passages that an article shares with its source are shown: the longest.</summary>
    const int MostPassages = 3;

    readonly HtmlSources _sources = new(html, story, setting);

    internal void Write()
    {
        html.Write($"<section id=\"{setting.Id("who")}\">\n<h2>Who really reports this?</h2>\n<div class=\"who\">\n");
        LineageGraph.Write(html, story, setting);
        html.Write($"<div class=\"basis\">\n");
        foreach (var line in story.Origins)
            WriteBasis(line);
        html.Write($"</div>\n</div>\n</section>\n");
    }

    void WriteBasis(OriginLine line)
    {
        var sure = line.Origin.IsCertain ? "certain" : "possible";
        html.Write($"<details><summary><b>{line.Origin.Name}</b> ")
            .Write($"<span class=\"count\">{line.Articles.Length} of {story.Articles.Length} articles</span> ")
            .Write($"<small>{sure}{(line.Origin.IsAbsent ? ", itself not among these" : "")}</small></summary>\n")
            .Write($"<ul class=\"evidence\">\n");
        foreach (var evidence in line.Origin.Basis)
            _sources.WriteEvidence(evidence);
        html.Write($"</ul>\n");
        foreach (var article in line.Articles)
            _sources.Write(article, MostPassages);

        html.Write($"</details>\n");
    }
}
