using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class ArticleIntakeTests : IDisposable
{
    const string Body = "A small boat with nine people on board ran aground near Vessby on Tuesday, the harbour master said.";

    readonly string _folder = Directory.CreateTempSubdirectory("stemma-intake-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TheTextIsTheHeadlineABlankLineAndTheBody()
    {
        var article = Accepted(Put("a.txt", $"Boat runs aground\n\nBoat runs aground\n\n{Body}\n"));
        Assert.Equal($"Boat runs aground\n\n{Body}", article.Text);
        Assert.Equal("Boat runs aground", article[article.Headline].ToString());
        Assert.Equal(ArticleId.Of(null, article.Text), article.Id);
    }

    [Fact]
    public void AFolderIsReadInTheOrderOfItsNames()
    {
        Put("b.txt", "B\n\n" + Body);
        Put("a/c.txt", "C\n\n" + Body);
        Put("a.txt", "A\n\n" + Body);
        var titles = Read(_folder).OfType<IntakeResult.Accepted>().Select(result => result.Article.Title);
        Assert.Equal(["A", "B", "C"], titles);
    }

    [Fact]
    public void WhatStemmaWroteIsPassedOverInAFolderAndRefusedByName()
    {
        Put("a.txt", "A\n\n" + Body);
        var report = Put("b.json", $$"""{"format": "stemma-story/1", "articles": [{"title": "A", "text": "{{Body}}"}]}""");
        Assert.Single(Read(_folder));
        var refused = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read(report)));
        Assert.Equal(RejectionReason.Own, refused.Reason);
    }

    [Fact]
    public void APatternNamesFilesAtAnyDepth()
    {
        Put("x/y/one.txt", "One\n\n" + Body);
        Put("x/two.md", "Two\n\n" + Body);
        Assert.Single(Read(Path.Combine(_folder, "**", "*.txt")));
        Assert.Single(Read(Path.Combine(_folder, "?", "t*.md")));
    }

    [Fact]
    public void TheSecondFileWithOneArticleIsADuplicateThatNamesTheFirst()
    {
        Put("a.txt", "Boat\n\n" + Body);
        Put("b.txt", "Boat\n\n" + Body);
        var results = Read(_folder);
        Assert.IsType<IntakeResult.Accepted>(results[0]);
        var rejected = Assert.IsType<IntakeResult.Rejected>(results[1]);
        Assert.Equal(RejectionReason.Duplicate, rejected.Reason);
        Assert.Contains("a.txt", rejected.Detail);
    }

    [Fact]
    public void APathThatDoesNotExistIsRejectedByName()
    {
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read("no/such/file.txt")));
        Assert.Equal(("no/such/file.txt", RejectionReason.NotFound), (rejected.Source, rejected.Reason));
    }

    [Fact]
    public void AHeaderOfKeysAndValuesIsRead()
    {
        var article = Accepted(Put("a.txt", "Title: Boat aground\nOutlet: Vessby Post\nPublished: 2031-03-04 10:15 +01:00\n"
            + $"Author: Ida Holm and Per Lund\nURL: https://vessby.example/boat\nLanguage: en\n\n{Body}"));
        Assert.Equal("Boat aground", article.Title);
        Assert.Equal(new Outlet("Vessby Post", "vessby.example"), article.Outlet);
        Assert.Equal("2031-03-04T10:15:00+01:00", article.Published?.ToString());
        Assert.Equal(["Ida Holm", "Per Lund"], article.Authors);
    }

    [Fact]
    public void JsonOfCollectorsIsRead()
    {
        var article = Accepted(Put("a.json", $$"""
            {"title":"Boat aground","maintext":"{{Body}}\nA tug pulled it free.","date_publish":"2031-03-04 00:00:00",
             "authors":["Ida Holm"],"source_domain":"www.vessby.example","url":"https://www.vessby.example/boat","language":"en"}
            """));
        Assert.Equal($"Boat aground\n\n{Body}\nA tug pulled it free.", article.Text);
        Assert.Equal("2031-03-04", article.Published?.ToString());
        Assert.Equal("vessby.example", article.Outlet?.Domain);
    }

    [Fact]
    public void JsonThatIsNoArticleIsRejectedByName()
    {
        var rejected = Assert.IsType<IntakeResult.Rejected>(Assert.Single(Read(Put("gold.json", """{"points":[1,2]}"""))));
        Assert.Equal(RejectionReason.NoArticle, rejected.Reason);
        Assert.EndsWith("gold.json", rejected.Source);
    }

    [Fact]
    public void ABrokenLineAmongAThousandIsNamedAndTheRestIsRead()
    {
        var lines = Enumerable.Range(1, 1000).Select(i => i == 512
            ? "{\"title\":\"broken\", \"text\":"
            : $$"""{"title":"Boat {{i}}","text":"{{Body}}"}""");
        var results = Read(Put("a.jsonl", string.Join('\n', lines)));
        Assert.Equal(999, results.OfType<IntakeResult.Accepted>().Count());
        var rejected = Assert.Single(results.OfType<IntakeResult.Rejected>());
        Assert.StartsWith("line 512", rejected.Place);
        Assert.Equal(RejectionReason.Malformed, rejected.Reason);
    }

    [Fact]
    public void WhatTheCallerKnowsStandsWhereTheInputIsSilent()
    {
        var path = Put("a.txt", "Boat\n\n" + Body);
        var options = new IntakeOptions { Outlet = "Vessby Post", Published = new(2031, 3, 4) };
        var result = Assert.Single(new ArticleIntake(options).Read([path]));
        var article = Assert.IsType<IntakeResult.Accepted>(result).Article;
        Assert.Equal(("Vessby Post", "2031-03-04"), (article.Outlet?.Name, article.Published?.ToString()));
    }

    [Fact]
    public void ProgressTellsFilesAndBytes()
    {
        var path = Put("a.txt", "Boat\n\n" + Body);
        var seen = new Seen();
        _ = new ArticleIntake(new() { Progress = seen }).Read([path]).ToList();
        var length = new FileInfo(path).Length;
        Assert.Equal(new IntakeProgress(1, 1, length, length), seen.Last);
    }

    sealed class Seen : IProgress<IntakeProgress>
    {
        internal IntakeProgress Last { get; private set; }

        public void Report(IntakeProgress value) => Last = value;
    }

    string Put(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    static Article Accepted(string path) => Assert.IsType<IntakeResult.Accepted>(Assert.Single(Read(path))).Article;

    static List<IntakeResult> Read(string path) => [.. new ArticleIntake(IntakeOptions.Default).Read([path])];
}
