using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Tests;

/// <summary>A story whose articles try to break out of every format.</summary>
static class HostileStory
{
    const string Evil = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>\"' onclick='x";

    public static StoryCollation Collation { get; } = Make();

    static StoryCollation Make()
    {
        var draft = new StoryDraft();
        draft.Article("h1", $"Outlet {Evil}", new(2031, 1, 2), $"Title {Evil}",
            $"<b onmouseover=alert(1)>9 boats</b> sank &amp; \u0007 \u001b[31m rose. {Evil} ]]> --> |*_`[x](javascript:alert(1))");
        draft.Article("h2", "Two", new(2031, 1, 3), "Plain", "It was 11 boats, <i>he</i> said.");
        draft.Origin("o1", Evil, Evil, isAbsent: false, "h1");
        draft.Origin("o2", "Two", "itself", isAbsent: true, "h2");
        draft.Point(PointKind.Quantity, Verdict.Conflict, $"boats {Evil}", Evil,
            draft.Reading($"9 {Evil}", [Evil], "h1|9 boats</b>"), draft.Reading("11", ["Two"], "h2|11 boats"));
        draft.Utterance(Evil, DriftVerdict.Drifted, [$"h1|{Evil}", "h2|<i>he</i>"],
            draft.Change(0, 1, WordingOperation.Substitution, $"h1|{Evil}", "h2|<i>he</i>"));
        draft.Day("2031-01-01", "2031-01-02", TimeGranularity.Day, Evil, "h1|9 boats");
        draft.Day("2031-02-01", "2031-03-01", TimeGranularity.Month, Evil, "h2|11 boats");
        draft.Place(Evil, 10, 20, "h1|9");
        draft.Place("Two", -11, 20, "h2|11");
        draft.Gaps.Add(new(draft["h1"].Id, Evil, Evil));
        return draft.Build(Evil);
    }
}
