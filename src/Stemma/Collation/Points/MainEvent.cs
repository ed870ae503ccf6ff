using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The words in which the reports of a story tell the one event that befell one thing: of a ferry "sink", "capsize", "accident".</summary>
sealed class MainEvent(ImmutableArray<Statement> statements, Vocabulary vocabulary)
{
    /// <summary>The title and the first sentences.</summary>
    const int LastOfLead = 2;

    const int LeastReports = 2;

    /// <summary>So many of the reports tell of the thing in their leads.</summary>
    const double LeastShare = 0.3;

    static readonly FrozenSet<string> _nouns = WordList.Words("nouns-for-the-event.tsv", StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<string, bool> _known = [];

    FrozenSet<string> Words => field ??= Find();

    /// <summary>Whether the word tells the event, what it brought about, or is the thing that it befell.</summary>
    public bool IsToldBy(string word)
    {
        if (!_known.TryGetValue(word, out var isTold))
        {
            _known[word] = isTold = word.Length > 0 && Words.Count > 0
                && (_nouns.Contains(word) || Words.Contains(word) || Words.Any(known => vocabulary.AreAkin(known, word)));
        }

        return isTold;
    }

    FrozenSet<string> Find()
    {
        var leads = statements
            .Where(statement => statement is { Kind: PointKind.Event, Sentence: <= LastOfLead, IsDenied: false })
            .Select(statement => new Told(statement.Report, statement.Sentence, statement.Predicate, ThingOf(statement)))
            .Distinct().ToArray();
        if (ThingIn(leads) is not { } thing)
            return [];
        var words = OftenIn(leads.Where(told => told.Thing == thing));
        var sentences = leads.Where(told => told.Thing == thing && words.Contains(told.Word)).Select(told => (told.Report, told.Sentence)).ToHashSet();
        var fates = OftenIn(leads.Where(told => Vocabulary.IsState(told.Word) && sentences.Contains((told.Report, told.Sentence))));
        return words.IsEmpty ? [] : words.Concat(fates).Append(thing).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What most reports tell of; null where too few tell of one thing.</summary>
    string? ThingIn(Told[] leads)
    {
        var reports = statements.Select(statement => statement.Report).Distinct().Count();
        return leads.Where(told => told.Thing.Length > 0)
            .GroupBy(told => told.Thing)
            .Select(group => (Thing: group.Key, Reports: ReportsOf(group)))
            .Where(group => group.Reports >= Math.Max(LeastReports, LeastShare * reports))
            .OrderByDescending(group => group.Reports).ThenBy(group => group.Thing, StringComparer.Ordinal)
            .Select(group => group.Thing).FirstOrDefault();
    }

    static ImmutableArray<string> OftenIn(IEnumerable<Told> told) =>
        [.. told.GroupBy(lead => lead.Word).Where(group => ReportsOf(group) >= LeastReports).Select(group => group.Key)];

    static int ReportsOf(IEnumerable<Told> told) => told.Select(lead => lead.Report).Distinct().Count();

    /// <summary>What the event befell, where it is a thing without a name: the ferry that is hit, or that sinks; empty for none.</summary>
    string ThingOf(Statement statement)
    {
        var parts = statement.Frame?.Parts ?? [];
        var part = parts.FirstOrDefault(part => part.Role is ArgumentRole.Object,
            parts.FirstOrDefault(part => part.Role is ArgumentRole.Subject));
        return part is { Lemma: { } lemma, Identity.Length: 0 } && vocabulary.NamesPlace(lemma) ? lemma : "";
    }

    /// <summary>What a lead says happened, and to which thing.</summary>
    readonly record struct Told(int Report, int Sentence, string Word, string Thing);
}
