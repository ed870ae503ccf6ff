using Stemma.Store;

namespace Stemma.Tests;

public sealed class RevisionTableTests
{
    [Fact]
    public void AnArticleChangedWithoutANoteIsKnownOfItsStory()
    {
        using var folder = new ScratchFolder();
        using var desk = Desk.Open(folder.At("desk.db"), TimeProvider.System);
        var article = InventedReports.One(new(5), 1, 2);
        var changed = InventedReports.Changed(article, "were hurt", "were hurt and 2 people killed");
        var noted = InventedReports.Changed(changed, "names no cause.", "names no cause. Correction: an earlier version left out the dead.");
        foreach (var version in new[] { article, changed, noted })
            DeskTests.Fill(desk, [version]);
        var revisions = desk.Read(session => session.Revisions.OfStory(session.Placements.Find(noted.Id)!.Story));
        Assert.Equal([(noted.Id, changed.Id, true), (noted.Id, noted.Id, false)], revisions.Select(revision => (revision.Latest, revision.After, revision.IsSilent)));
        Assert.InRange(revisions[0].Claims + revisions[0].Figures, 1, int.MaxValue);
        Assert.True(revisions[1].IsNoted);
        Assert.Equal(1, desk.Read(session => session.Outlets.Find(article.Outlet!.Name))!.ChangedSilently);
    }
}
