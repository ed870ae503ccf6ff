using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>Finds whom an article credits: in its address, its authors, its datelines, its removed lines and its prose.</summary>
static class CreditReader
{
    /// <summary>A dateline stands in one of the first paragraphs, after the headline and its subtitle.</summary>
    const int DatelineParagraphs = 6;

    /// <summary>The credits, those for the whole article first; none for the newsroom that published it.</summary>
    public static ImmutableArray<Credit> Read(
        ArticleReading reading, NewsSource? publisher, WordSequence words, SourceTable sources)
    {
        var article = reading.Article;
        var credits = new List<Credit>();
        if (article.Address is { IsAbsoluteUri: true } address && sources.ByPath(address.AbsolutePath) is { } wire)
            credits.Add(new(wire, CreditForm.Text, $"the address holds the wire's path ({wire.Name})", null, null));
        if (article.Address is { IsAbsoluteUri: true } page && sources.BySite(page.Host) is { IsAgency: true } original)
            credits.Add(new(original, CreditForm.Text, $"its own address is on the site of {original.Name}", null, null));
        foreach (var author in article.Authors)
        {
            if (sources.ByName(author.Trim()) is { } source)
                credits.Add(new(source, CreditForm.Text, $"the author is {author.Trim()}", null, null));
        }

        credits.AddRange(RemovedCredits(article, sources));
        credits.AddRange(LineCredits(article, sources));
        credits.AddRange(ProseCredits.Read(reading, publisher, words, sources));
        return [.. credits
            .Select(credit => credit with { Source = InFull(credit.Source, credits) })
            .Where(credit => credit.Source.Id != publisher?.Id)
            .OrderBy(credit => credit.Form)];
    }

    /// <summary>The source whose initials these are, where the same article names it in full.</summary>
    static NewsSource InFull(NewsSource source, List<Credit> credits) => credits
        .Select(credit => credit.Source)
        .FirstOrDefault(other => UnlistedSources.AreInitials(source.Name, other.Name)) ?? source;

    static IEnumerable<Credit> RemovedCredits(Article article, SourceTable sources) =>
        from removal in article.Removed
        where removal.Reason is not (RemovalReason.Caption or RemovalReason.Related or RemovalReason.Comments
            or RemovalReason.Newsletter or RemovalReason.Advertisement or RemovalReason.Share)
        from credit in RemovedLines(removal.Text, sources)
        select credit;

    static IEnumerable<Credit> RemovedLines(string text, SourceTable sources)
    {
        foreach (var line in Lines(text))
        {
            if (CreditLines.Dateline(text, line, sources) is { } dateline)
                yield return new(dateline.Source, CreditForm.Text, $"dateline: {Shown(text, line)}", null, null);
            else if (CreditLines.Read(text, line, sources) is { } credit)
                yield return new(credit.Source, credit.Form, $"{credit.Reason}: {Shown(text, line)}", null, null);
        }
    }

    static IEnumerable<Credit> LineCredits(Article article, SourceTable sources)
    {
        var text = article.Text;
        var paragraph = 0;
        foreach (var line in Lines(text))
        {
            if (paragraph++ < DatelineParagraphs && CreditLines.Dateline(text, line, sources) is { } dateline)
                yield return new(dateline.Source, CreditForm.Text, "dateline", dateline.Span, null);
            else if (line.Start >= article.Headline.End && CreditLines.Read(text, line, sources) is { } credit)
                yield return new(credit.Source, credit.Form, credit.Reason, line, null);
        }
    }

    /// <summary>The lines of a text, without the space around them; empty ones are left out.</summary>
    static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !CharKinds.EndsLine(text[end]))
                end++;
            var (first, last) = (start, end);
            while (first < last && char.IsWhiteSpace(text[first]))
                first++;
            while (last > first && char.IsWhiteSpace(text[last - 1]))
                last--;
            if (first < last)
                yield return new(first, last);
            start = end + 1;
        }
    }

    static string Shown(string text, TextSpan line) =>
        line.Length <= 60 ? text[line.Start..line.End] : string.Concat(text.AsSpan(line.Start, 59), "…");
}
