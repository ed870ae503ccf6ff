using Stemma.Intake;

namespace Stemma.Tests.Intake;

public sealed class BoilerplateTests
{
    const string Lead = "Nine people left the grounded boat by ladder before the tide turned, the pilot said.";
    const string Second = "A tug from the mainland pulled the hull free at noon, and divers found no hole below the waterline.";

    [Theory]
    [InlineData("Advertisement", RemovalReason.Advertisement)]
    [InlineData("Share this article on Facebook", RemovalReason.Share)]
    [InlineData("Sign up for our morning briefing, straight to your inbox.", RemovalReason.Newsletter)]
    [InlineData("Leave a Reply", RemovalReason.Comments)]
    [InlineData("Comments are moderated and appear once an editor has seen them.", RemovalReason.Comments)]
    [InlineData("Copyright 2031 Vessby Post. All rights reserved.", RemovalReason.Copyright)]
    [InlineData("Original Source: vessby.example", RemovalReason.Credit)]
    [InlineData("(Reporting by Ida Holm; Editing by Per Lund)", RemovalReason.Credit)]
    [InlineData("Reuters", RemovalReason.Credit)]
    [InlineData("By Ida Holm", RemovalReason.Author)]
    [InlineData("[Video: how the tug came in]", RemovalReason.Related)]
    [InlineData("READ MORE: Ferry that sank is raised", RemovalReason.Related)]
    [InlineData("This text may not be copied, printed or otherwise passed on, sold or stored.", RemovalReason.Copyright)]
    [InlineData("Pictures must not be reposted or sold without a word from Vessby Post.", RemovalReason.Copyright)]
    [InlineData("* * *", RemovalReason.Other)]
    public void ALineOfBoilerplateGoesAndIsListed(string line, RemovalReason reason)
    {
        var article = Clean(Lead, line, Second);
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}", article.Text);
        if (line.Any(char.IsLetter))
            Assert.Equal([new(line, reason)], article.Removed);
    }

    [Theory]
    [InlineData("Comments from the harbour office were not available on Tuesday evening.")]
    [InlineData("By signing up for the patrol, the islands gave the coast guard a second boat.")]
    [InlineData("More about 40 years later, the wreck was raised.")]
    [InlineData("\"Share this with your crew,\" the captain told his mate before he left the bridge.")]
    [InlineData("Reuters reported on Tuesday that the owner had no insurance.")]
    [InlineData("VESSBY (AP) - A small boat ran aground.")]
    [InlineData("Ida Holm is a writer who was on board.")]
    [InlineData("The names of the crew may not be published before Friday, a court said.")]
    [InlineData("Ida McHolm of the McHolm yard wants MORE boats, she said.")]
    public void ProseStays(string line) => Assert.Contains(line, Clean(Lead, line, Second).Text);

    [Theory]
    [InlineData("Image copyright Ida Holm Image caption The boat lay on its side.", "The boat lay on its side.")]
    [InlineData("The boat lay on its side. (Ida Holm / Vessby Post)", "The boat lay on its side.")]
    [InlineData("The boat lay on its side. REUTERS/Ida Holm", "The boat lay on its side.")]
    [InlineData("GETTY The boat lay on its side.", "The boat lay on its side.")]
    [InlineData("The tug came at noon. Read Full Article at Vessby.example", "The tug came at noon.")]
    [InlineData(
        "The tug of Rep. Ida Holm Ida Maria HolmMayor opens bridge The ferry that nobody wanted Ida Holm on tugs MORE (P-Osby) came at noon.",
        "The tug of Rep. Ida Holm (P-Osby) came at noon.")]
    [InlineData("Reps. Ola Lund and Ida HolmIda Holm'Osby tugs' sold 2031 MORE (Osby) came at noon.", "Reps. Ola Lund and Ida Holm (Osby) came at noon.")]
    [InlineData("Mayor Bo McLund Bo (Bosse) McLundGOP hits tugs MORE's boat lay on its side.", "Mayor Bo McLund's boat lay on its side.")]
    [InlineData(
        "The tug came at noon. Photos: Photos: Boats Boats – A boat in 2019. Hide Caption 1 of 2 Photos: Boats – A tug. Hide Caption 2 of 2",
        "The tug came at noon.")]
    public void AMarkInALineGoesAndItsWordsStay(string line, string left)
    {
        var article = Clean(Lead, line, Second);
        Assert.Equal($"Boat aground\n\n{Lead}\n{left}\n{Second}", article.Text);
        Assert.Single(article.Removed);
    }

    [Fact]
    public void TwoSentencesAtTheEndOfALineGo()
    {
        var prose = $"{Lead} {Second} {Lead} {Second}";
        var article = Clean($"{prose} Sign up for our morning briefing, straight to your inbox. All rights reserved.");
        Assert.Equal($"Boat aground\n\n{prose}", article.Text);
        Assert.Equal([RemovalReason.Newsletter, RemovalReason.Copyright], article.Removed.Select(removal => removal.Reason).Order());
    }

    [Fact]
    public void ANoteToAStarAtTheFootGoesAndAListWithStarsStays()
    {
        var note = "*The name of a ship that may not be given in the islands.";
        var article = Clean(Lead, Second, note, "Ida Holm");
        Assert.Contains(new(note, RemovalReason.Other), article.Removed);
        Assert.Contains("*Four boats", Clean(Lead, Second, "*One boat", "*Two boats", "*Three boats", "*Four boats").Text);
        Assert.Contains("**Nobody on board was hurt**", Clean(Lead, Second, "**Nobody on board was hurt**", Lead).Text);
    }

    [Fact]
    public void HeadlinesUnderReadMoreAtTheFootGo()
    {
        var article = Clean(Lead, Second, "Read more:", "Ferry that sank last year is raised", "Islands vote. Or not.");
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}", article.Text);
    }

    [Fact]
    public void AGalleryOfOtherEventsGoesAndOneOfThisEventStays()
    {
        string[] other = ["1/3 2 May 2031 A cat show in Norby", "2/3 1 May 2031 A fair", "3/3 30 April 2031 Rain"];
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}", Clean([Lead, .. other, Second]).Text);
        string[] own = ["1/3 The boat aground at dawn", "2/3 The boat, still aground, at noon", "3/3 The tug"];
        Assert.Contains("1/3 The boat", Clean([Lead, .. own, Second]).Text);
    }

    [Fact]
    public void ASignatureGivesAuthorAndOutlet()
    {
        var article = Clean(Lead, Second, "Ida Holm for Vessby Post");
        Assert.Equal(("Vessby Post", "Ida Holm"), (article.Outlet?.Name, Assert.Single(article.Authors)));
    }

    [Fact]
    public void WhatASiteSaysOfItsAuthorGoesWithHerName()
    {
        var article = Clean(Lead, Second, "Ida Holm", "Ida is a reporter known for engaging stories.", "Leave a Reply");
        Assert.Equal($"Boat aground\n\n{Lead}\n{Second}", article.Text);
    }

    [Fact]
    public void ADateLineGivesTheDayAndACopiedPathGoes()
    {
        var article = Clean(["Monday, March 3, 2031 - 4:59 am", "HomeNewsBoat runs aground at Vessby", "",
            "Boat runs aground at Vessby", "", Lead, Second], title: false);
        Assert.Equal("Boat runs aground at Vessby", article.Title);
        Assert.Equal(new DateOnly(2031, 3, 3), article.Published?.Day);
        Assert.Equal($"{article.Title}\n\n{Lead}\n{Second}", article.Text);
    }

    static Article Clean(params string[] lines) => Clean(lines, title: true);

    static Article Clean(string[] lines, bool title)
    {
        var text = string.Join('\n', lines);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(title ? "Title: Boat aground\n\n" + text : text));
        var result = Assert.Single(new ArticleIntake(IntakeOptions.Default).Read(stream, "pasted.txt"));
        return Assert.IsType<IntakeResult.Accepted>(result).Article;
    }
}
