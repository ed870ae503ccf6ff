using Stemma.Intake;

namespace Stemma.Benchmarks;

/// <summary>Articles for a desk, cut where they are longer than the measure's.</summary>
sealed record StoreInput(string Path, int Words)
{
    internal IEnumerable<Article> Articles(int count) => new ArticleIntake(IntakeOptions.Default).Read([Path])
        .OfType<IntakeResult.Accepted>().Select(accepted => Cut(accepted.Article)).Take(count);

    internal static int Count(Article article)
    {
        var words = 0;
        foreach (var _ in article.Text.AsSpan().SplitAny(' ', '\n'))
            words++;
        return words;
    }

    /// <summary>How many threads of all programs wanted a core, in the last minute; a dash where the system does not say.</summary>
    internal static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "-";

    Article Cut(Article article)
    {
        var end = 0;
        for (var word = 0; word < Words && end < article.Text.Length; word++)
        {
            var space = article.Text.AsSpan(end + 1).IndexOfAny(' ', '\n');
            end = space < 0 ? article.Text.Length : end + 1 + space;
        }

        if (end <= article.Title.Length || end == article.Text.Length)
            return article;
        var text = article.Text[..end].TrimEnd();
        return article with { Id = ArticleId.Of(article.Address, text), Text = text, Capture = Capture.None };
    }
}
