using Stemma.Collation;
using Stemma.Language;

namespace Stemma.Tests;

public class UtteranceAlignerTests
{
    static ImmutableArray<Utterance> Align(params string[] texts)
    {
        var story = StoryFixture.Of([.. texts.Select(text => StoryFixture.Quoting(text))]);
        return UtteranceAligner.Align(story, EntityMerger.Merge(story, []), new Vocabulary(Lexicon.Load()));
    }

    [Fact]
    public void OneSentenceInTwoWordingsIsOneUtteranceThatDrifted()
    {
        var utterance = Assert.Single(Align(
            "“We shall, you see, be closing the old ferry pier before winter,” Mara Quill said.",
            "Quill: “We shall close the old ferry pier before winter.”"));
        Assert.Equal(DriftVerdict.Drifted, utterance.Verdict);
        Assert.Contains(utterance.Changes, change => change.Operation is WordingOperation.Substitution);
    }

    [Fact]
    public void ANounAndItsNameInCommonAreNoUtteranceOfSomebodyUnknown() => Assert.All(
        StoryFixture.Collate(
            new(2024, 5, 6),
            "“We talk whenever it helps the boats and the peace of the Norbian coast,” Mara Quill said.",
            "A clerk said the measures “threaten the safety and peace of the Norbian coast.”").Utterances,
        utterance => Assert.Single(utterance.Mentions));

    [Fact]
    public void AShorterWordingIsTrimmed()
    {
        var utterance = Assert.Single(Align(
            "“The pier is not safe and the town must not use it again,” Mara Quill said.",
            "“The pier is not safe,” Mara Quill said."));
        Assert.Equal(DriftVerdict.Trimmed, utterance.Verdict);
    }

    [Fact]
    public void ADroppedNegationIsADriftEvenWhereTheWordingIsOnlyShorter()
    {
        var utterance = Assert.Single(Align(
            "“The pier is not safe for anybody in this town,” Mara Quill said.",
            "“The pier is safe for anybody in this town,” Mara Quill said."));
        Assert.Equal(DriftVerdict.Drifted, utterance.Verdict);
    }

    [Fact]
    public void DotsThatStandForWordsAreAnEllipsis()
    {
        var utterance = Assert.Single(Align(
            "“The pier, which my father built with his own hands, will close tomorrow,” Mara Quill said.",
            "“The pier … will close tomorrow,” Mara Quill said."));
        Assert.Contains(utterance.Changes, change => change.Operation is WordingOperation.Ellipsis);
        Assert.Equal(DriftVerdict.Trimmed, utterance.Verdict);
    }

    [Fact]
    public void DifferentSentencesAreDifferentUtterances() =>
        Assert.Equal(2, Align(
            "“The pier will be closed before winter comes,” Mara Quill said.",
            "“Nobody was hurt when the boat came in,” Mara Quill said.").Length);

    [Fact]
    public void EveryChangePointsIntoItsMention()
    {
        var texts = new[]
        {
            "“We have seen the water rise for three days and we will not leave,” Mara Quill said.",
            "“We have watched the water rise for three days, and we will never leave the town,” Mara Quill said.",
        };
        var utterance = Assert.Single(Align(texts));
        foreach (var change in utterance.Changes)
        {
            Assert.True(utterance.Mentions[change.From].Passage.Span.Contains(change.Before));
            Assert.True(utterance.Mentions[change.To].Passage.Span.Contains(change.After));
        }
    }
}
