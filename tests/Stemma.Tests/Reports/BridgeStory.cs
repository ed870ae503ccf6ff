using Stemma.Collation;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>Five reports of an invented event, the fall of a footbridge at Orra, and their collation by hand.</summary>
static class BridgeStory
{
    const string Herald = "Northern Herald", Press = "Coastline Press", Orra = "Orra Today";

    public static StoryCollation Collation { get; } = Make(new());

    static StoryCollation Make(StoryDraft draft)
    {
        Articles(draft);
        Lineage(draft);
        Points(draft);
        Quotes(draft);
        Rest(draft);
        return draft.Build("Footbridge falls into the Orra during the lantern walk");
    }

    static void Articles(StoryDraft draft)
    {
        draft.Article("a1", "Northern Herald", new(2031, 5, 3), "Footbridge falls into the Orra during the lantern walk", """
            ORRA — At least 14 people were hurt when the old footbridge over the Orra gave way on Friday evening, police said.

            About 200 walkers had set out from the mill at 8pm. The bridge was built in 1904 and was last inspected in 2029.

            "We heard a crack, and then, you know, the whole middle was simply gone," said Ida Marrow, a baker who was first on the bank.

            Mayor Tomas Quill said the bridge would stay closed until the end of June.
            """);
        draft.Article("a2", "Bay Courier", new(2031, 5, 3), "Fourteen hurt as bridge gives way", """
            ORRA (Coastline Press) — Fourteen people were injured when a footbridge collapsed on Friday, police said.

            "We heard a crack, and then the whole middle was simply gone," baker Ida Marrow told Coastline Press.

            The town had been warned of rust in 2029, a report shows. Divers searched until midnight.
            """);
        draft.Article("a3", "Valley Post", new(2031, 5, 3), "Bridge gives way in Orra", """
            (Coastline Press) Fourteen people were injured when a footbridge collapsed on Friday, police said.

            "We heard a crack," baker Ida Marrow told Coastline Press.
            """);
        draft.Article("a4", "Orra Today", new(2031, 5, 4), "Toll of bridge fall rises to 17, mayor sorry", """
            Seventeen people are now known to have been hurt in Friday's fall of the mill footbridge, the hospital said on Sunday.

            Some 450 walkers were on the way when the bridge, which dates from 1904, broke in the middle.

            "I am sorry, and I will not hide," Mayor Tomas Quill said. The bridge will be closed for good, he added.

            A fund of 30,000 crowns has been set up for the families.
            """);
        draft.Article("a5", null, null, "", """
            At least 14 persons were wounded when the old foot bridge over the river Orra yielded on Friday in the evening.

            "We listened to a crack and then the whole centre was merely away," said Ida Marrow, who bakes.

            The mayor said the bridge stays shut until the end of June.
            """);
    }

    static void Lineage(StoryDraft draft)
    {
        draft.Origin("o1", Press, "credit line", isAbsent: true, "a2", "a3");
        draft.Origin("o2", Herald, "no source but itself", isAbsent: false, "a1", "a5");
        draft.Origin("o3", Orra, "no source but itself", isAbsent: false, "a4");
        draft.Derivations.Add(new()
        {
            Article = draft["a2"].Id,
            FromOrigin = "o1",
            Kind = DerivationKind.Copy,
            Share = 1,
            Certainty = DerivationCertainty.Certain,
            Evidence = [new("credit line", draft.At("a2|(Coastline Press)").Passage)],
        });
        draft.Derivations.Add(new()
        {
            Article = draft["a3"].Id,
            FromArticle = draft["a2"].Id,
            Kind = DerivationKind.Trim,
            Share = 0.92,
            Certainty = DerivationCertainty.Likely,
            Passages = [new(
                draft.At("a3|people were injured when a footbridge collapsed").Passage.Span,
                draft.At("a2|people were injured when a footbridge collapsed").Passage)],
        });
        draft.Derivations.Add(new()
        {
            Article = draft["a5"].Id,
            FromArticle = draft["a1"].Id,
            Kind = DerivationKind.Translation,
            Share = 0.81,
            Certainty = DerivationCertainty.Likely,
        });
    }

    static void Points(StoryDraft draft)
    {
        draft.Point(PointKind.Quantity, Verdict.Conflict, "walkers on the way", "ranges do not meet",
            draft.Reading("~200", [Herald], "a1|About 200 walkers"),
            draft.Reading("~450", [Orra], "a4|Some 450 walkers"));
        draft.Point(PointKind.Event, Verdict.Conflict, "is the bridge to open again?", "opposed outcomes",
            draft.Reading("closed until the end of June", [Herald],
                "a1|stay closed until the end of June", "a5|stays shut until the end of June"),
            draft.Reading("closed for good", [Orra], "a4|closed for good"));
        draft.Point(PointKind.Quantity, Verdict.Update, "people hurt", "later report, same count",
            draft.Reading("14", [Press], "a2|Fourteen people", "a3|Fourteen people"),
            draft.Reading(">=14", [Herald], "a1|At least 14 people", "a5|At least 14 persons"),
            draft.Reading("17", [Orra], "a4|Seventeen people"));
        draft.Point(PointKind.Date, Verdict.Agree, "day of the fall", "equal",
            draft.Reading("2031-05-02", [Herald, Press, Orra],
                "a1|Friday evening", "a2|Friday", "a3|Friday", "a4|Friday's fall", "a5|Friday in the evening"));
        draft.Point(PointKind.Date, Verdict.Agree, "the bridge was built", "equal",
            draft.Reading("1904", [Herald, Orra], "a1|1904", "a4|1904"));
        draft.Point(PointKind.Place, Verdict.Refine, "where it fell", "one contains the other",
            draft.Reading("the Orra", [Herald], "a1|over the Orra", "a5|over the river Orra"),
            draft.Reading("mill footbridge", [Orra], "a4|mill footbridge"));
        draft.Point(PointKind.Quantity, Verdict.Single, "fund for the families", "one origin",
            draft.Reading("30000 crowns", [Orra], "a4|fund of 30,000 crowns"));
        draft.Point(PointKind.Event, Verdict.Single, "the town was warned of rust", "one origin",
            draft.Reading("warned", [Press], "a2|had been warned of rust in 2029"));
        draft.Point(PointKind.Date, Verdict.Single, "last inspection", "one origin",
            draft.Reading("2029", [Herald], "a1|last inspected in 2029"));
    }

    static void Quotes(StoryDraft draft)
    {
        draft.Utterance("Ida Marrow", DriftVerdict.Drifted,
            [
                "a1|We heard a crack, and then, you know, the whole middle was simply gone,",
                "a2|We heard a crack, and then the whole middle was simply gone,",
                "a3|We heard a crack,",
                "a5|We listened to a crack and then the whole centre was merely away,",
            ],
            new(0, 1, WordingOperation.Trimmed, draft.At("a1|you know,").Passage.Span, Before(draft, "a2|the whole middle")),
            new(0, 2, WordingOperation.Trimmed, draft.At("a1|and then, you know, the whole middle was simply gone,").Passage.Span,
                After(draft, "a3|We heard a crack,")),
            draft.Change(0, 3, WordingOperation.Substitution, "a1|heard", "a5|listened to"),
            draft.Change(0, 3, WordingOperation.Substitution, "a1|then, you know,", "a5|then"),
            draft.Change(0, 3, WordingOperation.Substitution, "a1|middle", "a5|centre"),
            draft.Change(0, 3, WordingOperation.Substitution, "a1|simply gone", "a5|merely away"));
        draft.Utterance("Tomas Quill", DriftVerdict.Single, ["a4|I am sorry, and I will not hide,"]);
    }

    static void Rest(StoryDraft draft)
    {
        draft.Day("1904-01-01", "1905-01-01", TimeGranularity.Year, "The bridge was built", "a1|built in 1904", "a4|1904");
        draft.Day("2029-01-01", "2030-01-01", TimeGranularity.Year, "Last inspected; warned of rust", "a1|2029", "a2|2029");
        draft.Day("2031-05-02", "2031-05-03", TimeGranularity.Day, "The footbridge gave way",
            "a1|gave way on Friday", "a4|Friday's fall");
        draft.Day("2031-05-04", "2031-05-05", TimeGranularity.Day, "The hospital knew of 17 people hurt", "a4|on Sunday");
        draft.Day("2031-06-01", "2031-07-01", TimeGranularity.Month, "Closed until the end of June", "a1|the end of June");
        draft.Person("Ida Marrow", "baker", "a1|Ida Marrow", "a2|Ida Marrow", "a3|Ida Marrow", "a5|Ida Marrow");
        draft.Person("Tomas Quill", "Mayor", "a1|Tomas Quill", "a4|Tomas Quill");
        draft.Place("Orra", 61.2, 17.4, "a1|Orra", "a2|ORRA");
        draft.Place("the mill", 61.25, 17.1, "a1|the mill");
        draft.Gaps.Add(new(draft["a5"].Id, "no publication date",
            "\"Friday\" was resolved within the dates of the story; give --published to be sure"));
    }

    static TextSpan Before(StoryDraft draft, string place)
    {
        var start = draft.At(place).Passage.Span.Start;
        return new(start, start);
    }

    static TextSpan After(StoryDraft draft, string place)
    {
        var end = draft.At(place).Passage.Span.End;
        return new(end, end);
    }
}
