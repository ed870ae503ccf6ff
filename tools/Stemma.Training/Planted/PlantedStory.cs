using Stemma.Intake;

namespace Stemma.Training;

/// <summary>A story of which the facts that several reports tell are marked, so that one of them can be made wrong.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Articles">The reports, by the names of their files without the ending.</param>
/// <param name="Facts">What they tell.</param>
sealed record PlantedStory(
    string Name, ImmutableSortedDictionary<string, Article> Articles, ImmutableArray<PlantedFact> Facts)
{
    const string KeyFile = "key.tsv";
    const string OtherFolder = "# articles: ";

    /// <summary>Every story of a folder of stories.</summary>
    public static ImmutableArray<PlantedStory> LoadAll(string folder) =>
        [.. Directory.GetFiles(folder, KeyFile, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(key => Load(Path.GetDirectoryName(key)!))];

    static PlantedStory Load(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, KeyFile));
        var rows = lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var reports = rows.Select(row => row[2]).ToHashSet();
        var articles = new ArticleIntake(IntakeOptions.Default).Read([ArticlesOf(folder, lines)])
            .OfType<IntakeResult.Accepted>()
            .Select(accepted => accepted.Article)
            .Where(article => reports.Contains(NameOf(article)))
            .ToImmutableSortedDictionary(NameOf, article => article, StringComparer.Ordinal);
        return new(Path.GetFileName(folder), articles, [.. rows.Select(row => PlantedFact.Parse(row, articles[row[2]]))]);
    }

    static string ArticlesOf(string folder, string[] lines)
    {
        var other = lines.FirstOrDefault(line => line.StartsWith(OtherFolder, StringComparison.Ordinal));
        return other is null ? folder : Path.Combine(ScoreSheet.RepositoryRoot(), other[OtherFolder.Length..]);
    }

    static string NameOf(Article article) => Path.GetFileNameWithoutExtension(article.Source);
}
