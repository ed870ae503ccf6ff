using System.CommandLine;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>Measures whether claims of different reports that tell of one event are found to do so.</summary>
static class EventScore
{
    static readonly Vocabulary _vocabulary = new(Lexicon.Load());

    public static Command Command()
    {
        var path = new Argument<string>("PATH") { Description = "Reports with events marked, a line of JSON each." };
        var details = new Option<int>("--details") { Description = "Print so many wrong and so many missed links." };
        var command = new Command("events", "Links between claims of different reports of one topic.") { path, details };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(details)));
        return command;
    }

    static void Run(string path, int details)
    {
        var documents = EventDocument.ReadAll(path).ToArray();
        var mentions = documents.SelectMany(document => document.Mentions).ToArray();
        var links = documents.GroupBy(document => document.Topic).SelectMany(topic => LinksOf([.. topic])).ToArray();
        var table = new StringBuilder(
            $"{documents.Length} reports, {mentions.Length} events marked, {mentions.Count(m => m.Claim is not null)} of "
            + "them read as claims. Links between claims of different reports:\n\n"
            + "| reports of | from | precision | recall |\n|---|---|---|---|\n");
        foreach (var threshold in new[] { 0.1, 0.2, ClaimSimilarity.Likely, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9 })
        {
            table.AppendLine(Row("one topic", threshold, links));
            table.AppendLine(Row("one story", threshold, [.. links.Where(link => link.SameStory)]));
        }

        Console.Write(table);
        foreach (var link in Sample(links.Where(l => !l.IsTrue && l.Score >= ClaimSimilarity.Likely), details))
            Console.WriteLine($"wrong  {link}");
        foreach (var link in Sample(links.Where(l => l.IsTrue && l.Score < ClaimSimilarity.Likely), details))
            Console.WriteLine($"missed {link}");
        ScoreSheet.Open().Write("events", "Events: links between claims", $"score events {path}", table.ToString());
    }

    static string Row(string scope, double threshold, Link[] links)
    {
        var found = links.Count(link => link.Score >= threshold);
        var right = links.Count(link => link.IsTrue && link.Score >= threshold);
        var all = links.Count(link => link.IsTrue);
        return $"| {scope} | {threshold:0.0} | {(double)right / Math.Max(1, found):0.000} | {(double)right / all:0.000} |";
    }

    static IEnumerable<Link> Sample(IEnumerable<Link> links, int count)
    {
        var all = links.ToArray();
        return Enumerable.Range(0, Math.Min(count, all.Length)).Select(i => all[(long)i * all.Length / Math.Min(count, all.Length)]);
    }

    static IEnumerable<Link> LinksOf(EventDocument[] documents)
    {
        var events = documents.SelectMany((document, index) => document.Mentions.Where(m => m.Claim is not null)
            .Select(mention => (Index: index, Document: document, Mention: mention,
                Frame: FrameOf(document.Reading, document.Reading.Claims[mention.Claim!.Value])))).ToArray();
        for (var i = 0; i < events.Length; i++)
        {
            for (var j = i + 1; j < events.Length; j++)
            {
                var (a, b) = (events[i], events[j]);
                if (a.Index == b.Index)
                    continue;
                var isTrue = a.Mention.Chain is not null && a.Mention.Chain == b.Mention.Chain;
                var score = ClaimSimilarity.Of(a.Frame, b.Frame, _vocabulary);
                if (isTrue || score > 0)
                    yield return new(a.Document.Story == b.Document.Story, isTrue, score, a.Frame, b.Frame);
            }
        }
    }

    static EventFrame FrameOf(ArticleReading reading, Claim claim) =>
        new EventFrames(reading, entity => IdentityOf(reading.Entities[entity])).Of(claim);

    // Within a topic a surname, or the whole name of anything else, is identity enough.
    static string IdentityOf(Entity entity) => entity.Kind is NameKind.Person
        ? entity.Name.Split(' ')[^1].ToLowerInvariant()
        : (Lexicon.Load().CountryOf(entity.Name) ?? entity.Name).ToLowerInvariant();

    sealed record Link(bool SameStory, bool IsTrue, double Score, EventFrame Left, EventFrame Right)
    {
        public override string ToString() => $"{Score:0.00} {Text(Left)} <> {Text(Right)} {EventEvidence.Of(Left, Right, _vocabulary)}";

        static string Text(EventFrame frame) =>
            $"{frame.Lemma}({string.Join(", ", frame.Parts.Select(part => $"{part.Role}:{part.Lemma}/{part.Identity}"))})";
    }
}
