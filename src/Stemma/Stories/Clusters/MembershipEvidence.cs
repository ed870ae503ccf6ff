namespace Stemma.Stories;

/// <summary>Puts into words what decided that a report belongs to a story: names, figures, words, and days.</summary>
static class MembershipEvidence
{
    /// <summary>So many words are shown.</summary>
    const int MostShown = 8;

    /// <summary>The words that made an arriving report alike to the story, how alike, and the days between.</summary>
    /// <param name="cosines">To the story, and to the one that is next.</param>
    public static ImmutableArray<Evidence> OfArrival(
        Article article, ReportProfile report, OpenStory story, (double Story, double Next) cosines) =>
    [
        .. Phrases(article, Deciding(report, story)).Select(phrase => new Evidence(
            $"shares the {Shown(phrase.Sort)} “{article[phrase.Place]}”", new(article.Id, phrase.Place))),
        new($"likeness {cosines.Story:0.00}, to the next story {cosines.Next:0.00}", null),
        .. Dated(report, story),
    ];

    /// <summary>The membership of a report in a story that later reports brought it to.</summary>
    public static Membership OfMove(ReportProfile report, OpenStory story) => new(
        report.Article,
        Likeness.Product(report.Words, report.Weights, story.Words, [.. story.Direction().Weights]),
        [.. Deciding(report, story).Select(word => Shared(report, word))]);

    /// <summary>The words of one part of a divided story that the other lacks.</summary>
    public static IEnumerable<Evidence> OfPart(OpenStory part, OpenStory other) =>
        Telling(part).Where(pair => other.WeightOf(pair.Word.Word) < part.WeightOf(pair.Word.Word) / 4)
            .Take(MostShown / 2)
            .Select(pair => new Evidence(
                $"a {Shown(pair.Word.Sort)} that only one part has", new(pair.Report.Article, pair.Word.Place)));

    /// <summary>The words of one story that another has, too.</summary>
    public static IEnumerable<Evidence> OfShared(OpenStory part, OpenStory other) =>
        Telling(part).Where(pair => other.WeightOf(pair.Word.Word) > 0)
            .Take(MostShown / 2)
            .Select(pair => Shared(pair.Report, pair.Word));

    static Evidence Shared(ReportProfile report, TellingWord word) =>
        new($"a {Shown(word.Sort)} that others of the story have", new(report.Article, word.Place));

    /// <summary>The words of the report that the story has, the weightiest product first.</summary>
    static IEnumerable<TellingWord> Deciding(ReportProfile report, OpenStory story) => report.Telling
        .Select(word => (Word: word, Product: report.WeightOf(word.Word) * story.WeightOf(word.Word)))
        .Where(pair => pair.Product > 0)
        .OrderByDescending(pair => pair.Product).ThenBy(pair => pair.Word.Place)
        .Take(MostShown)
        .Select(pair => pair.Word);

    /// <summary>The weightiest words of a story that one of its reports can show, each once.</summary>
    static IEnumerable<(ReportProfile Report, TellingWord Word)> Telling(OpenStory story) => story.Reports
        .SelectMany(report => report.Telling, (report, word) => (report, word))
        .DistinctBy(pair => pair.word.Word)
        .OrderByDescending(pair => story.WeightOf(pair.word.Word)).ThenBy(pair => pair.word.Word);

    /// <summary>Words that stand beside each other are one phrase: a first name and a surname.</summary>
    static List<TellingWord> Phrases(Article article, IEnumerable<TellingWord> words)
    {
        var phrases = new List<TellingWord>();
        foreach (var word in words)
        {
            var beside = phrases.FindIndex(phrase => phrase.Sort == word.Sort && AreBeside(article, phrase.Place, word.Place));
            if (beside < 0)
                phrases.Add(word);
            else
                phrases[beside] = phrases[beside] with { Place = phrases[beside].Place.Cover(word.Place) };
        }

        return phrases;
    }

    static bool AreBeside(Article article, TextSpan left, TextSpan right)
    {
        var (first, second) = left < right ? (left, right) : (right, left);
        return second.Start == first.End + 1 && article.Text[first.End] == ' ';
    }

    static IEnumerable<Evidence> Dated(ReportProfile report, OpenStory story) => story.DaysTo(report.Day, report.Day) switch
    {
        null => [],
        0 => [new("published within the days of the story", null)],
        1 => [new("1 day from the story's days", null)],
        { } days => [new($"{days} days from the story's days", null)],
    };

    static string Shown(WordSort sort) => sort switch
    {
        WordSort.Name => "name",
        WordSort.Figure => "figure",
        _ => "word",
    };
}
