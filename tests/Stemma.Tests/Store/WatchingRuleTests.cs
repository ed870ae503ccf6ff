using System.Net;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>The rules by which hosts are asked: robots.txt, and which networks are closed.</summary>
public sealed class WatchingRuleTests
{
    const string Robots = """
        # everybody
        User-agent: *
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Crawl-delay: 3

        User-agent: other
        User-agent: Stemma
        Disallow: /
        Allow: /news/
        Disallow: /news/*/draft
        Allow: /page$
        """;

    [Theory]
    [InlineData("anybot/1", "/", true)]
    [InlineData("anybot/1", "/private/x", false)]
    [InlineData("anybot/1", "/private/open/x", true)]
    [InlineData("anybot/1", "/a/b.pdf", false)]
    [InlineData("anybot/1", "/a/b.pdf?x", true)]
    [InlineData("stemma/0.1 (x)", "/", false)]
    [InlineData("stemma/0.1 (x)", "/news/1", true)]
    [InlineData("stemma/0.1 (x)", "/news/1/draft", false)]
    [InlineData("stemma/0.1 (x)", "/page", true)]
    [InlineData("stemma/0.1 (x)", "/page/2", false)]
    [InlineData("stemma/0.1 (x)", "/private/open", false)]
    public void TheLongestRuleOfTheOwnGroupDecides(string agent, string path, bool allowed) =>
        Assert.Equal(allowed, RobotRules.Parse(Robots, agent).Allows(new("https://a.example" + path)));

    [Fact]
    public void APaceIsTakenFromTheGroup()
    {
        Assert.Equal(TimeSpan.FromSeconds(3), RobotRules.Parse(Robots, "anybot").Pace);
        Assert.Null(RobotRules.Parse(Robots, "stemma").Pace);
    }

    [Fact]
    public void NoFileForbidsNothingAndABrokenOneIsRead()
    {
        Assert.True(RobotRules.None.Allows(new("https://a.example/x")));
        Assert.False(RobotRules.Closed.Allows(new("https://a.example/x")));
        Assert.True(RobotRules.Parse("<html>not found</html>\r\nDisallow: /\r\n: \r\n", "stemma").Allows(new("https://a.example/x")));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void OnlyTheOpenInternetIsPublic(string address, bool open) => Assert.Equal(open, PublicAddress.IsPublic(IPAddress.Parse(address)));
}
