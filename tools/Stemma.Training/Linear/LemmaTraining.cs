using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Learns the rules of <c>lemmas.tsv</c>: the shortest endings that decide, and the words they get wrong.</summary>
static class LemmaTraining
{
    public static Command Command()
    {
        var command = new Command("lemmas", "The rules of lemmas, from the treebanks.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var kind in TrainingSets.Treebanks().SelectMany(s => s.Words).Select(Example).GroupBy(example => example.Kind))
        {
            if (kind.Key >= 0)
                Learn(kind.Key, [.. kind.GroupBy(e => e.Word).Select(Majority)], rows);
        }

        var header = "# Rules of lemmas: table, ending or ^word, units cut, units added; "
            + "learnt from UD English EWT and GUM (train), CC BY-SA 4.0\n";
        File.WriteAllText(Path.Combine(TrainingSets.Words, "lemmas.tsv"), header + string.Concat(rows.Select(row => row + "\n")));
        Console.WriteLine($"{rows.Count} rules");
    }

    static (int Kind, string Word, (int, string) Rule) Example(ConlluWord word)
    {
        var (tag, form) = (TreebankText.Tag(word), TreebankText.Form(word));
        var plain = word.Form.ToLowerInvariant().Replace('’', '\'');
        var lemma = word.Lemma.ToLowerInvariant();
        if (Lemmatizer.KeepsCapitals(tag))
            (plain, lemma) = (word.Form, word.Lemma);
        var shared = 0;
        while (shared < Math.Min(plain.Length, lemma.Length) && plain[shared] == lemma[shared])
            shared++;
        var kind = plain.Contains('\t') || plain.Length - shared > 9 || lemma == "_" ? -1 : Lemmatizer.KindOf(tag, form);
        return (kind, plain, (plain.Length - shared, lemma[shared..]));
    }

    static (string Word, (int, string) Rule, int Count) Majority(IGrouping<string, (int, string Word, (int, string) Rule)> word)
    {
        var best = word.CountBy(e => e.Rule).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Item2, StringComparer.Ordinal).First();
        return (word.Key, best.Key, best.Value);
    }

    static void Learn(int kind, List<(string Word, (int Cut, string Add) Rule, int Count)> words, SortedSet<string> rows)
    {
        var rules = new Dictionary<string, (int Cut, string Add)>();
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            foreach (var ending in words.Where(w => w.Word.Length > length).GroupBy(w => w.Word[^length..]).ToList())
            {
                // An open class is counted by its words, so that a frequent exception does not become the rule.
                var best = ending.CountBy(w => w.Rule).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Add, StringComparer.Ordinal).First();
                if (best.Key.Cut <= length && best.Key != Applied(rules, ending.Key) && (length == 0 || best.Value > 1))
                    rules[ending.Key] = best.Key;
            }
        }

        foreach (var (word, rule, _) in words)
        {
            if (Applied(rules, word, 1) != rule)
                rules['^' + word] = rule;
        }

        rows.UnionWith(rules.Select(rule => $"{kind}\t{rule.Key}\t{rule.Value.Cut}\t{rule.Value.Add}"));
    }

    static (int Cut, string Add) Applied(Dictionary<string, (int Cut, string Add)> rules, string word, int keep = 0)
    {
        for (var length = Math.Min(word.Length - keep, Lemmatizer.LongestEnding); length >= 0; length--)
        {
            if (rules.TryGetValue(word[^length..], out var rule))
                return rule;
        }

        return (0, "");
    }
}
