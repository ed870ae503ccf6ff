using Stemma.Language;

namespace Stemma.Training;

/// <summary>The sets of names that what ships may be trained on, brought to one way of marking.</summary>
static class NameSets
{
    const int MultinerShare = 3;

    static readonly HashSet<string> _titles =
        [.. WordList.Rows("titles.tsv").Select(row => row[0]), "president", "minister", "prime", "senator", "secretary", "chairman", "king", "queen"];

    /// <summary>Names alone; the names of GUM come with its trees.</summary>
    public static IEnumerable<NamedSentence> Alone() =>
        IobReader.Read(In("names/wikigold.conll.txt.gz"))
            .Concat(IobReader.Read(In("names/multiner-english.txt.gz")).Where((_, i) => i % MultinerShare == 0).Select(WithoutOther))
            .Concat(OfWeb())
            .Concat(MeantimeNames.Read(In("times/meantime.jsonl.gz")).Select(WithDemonyms))
            .Concat(Directory.GetDirectories(In("names/re3d")).Order(StringComparer.Ordinal).SelectMany(Re3dReader.Read).Select(WithDemonyms))
            .Select(WithoutTitles);

    /// <summary>The names of text of the web: letters, answers, reviews.</summary>
    public static IEnumerable<NamedSentence> OfWeb() => IobReader.Read(In("names/uner-ewt-dev.iob2.gz")).Select(WithDemonyms);

    /// <summary>The names of sentences of GUM.</summary>
    public static IEnumerable<NamedSentence> OfGum(IEnumerable<ConlluSentence> sentences) =>
        GumNames.Read(sentences).Select(WithDemonyms).Select(WithoutTitles);

    /// <summary>What a model's header says of these sets.</summary>
    public static string Header =>
        $"names: wikigold {TrainingSets.Hash("names/wikigold.conll.txt.gz")} (CC BY 4.0), multiner {TrainingSets.Hash("names/multiner-english.txt.gz")} "
        + $"(CC0), UNER EWT dev {TrainingSets.Hash("names/uner-ewt-dev.iob2.gz")} (CC BY-SA 4.0), re3d (OGL, public domain, CC BY), "
        + $"MEANTIME {TrainingSets.Hash("times/meantime.jsonl.gz")} (CC BY 4.0)";

    static string In(string file) => Path.Combine(TrainingSets.Data, file);

    // That set calls dates and numbers names of another kind.
    static NamedSentence WithoutOther(NamedSentence sentence) => sentence with
    {
        Classes = [.. sentence.Classes.Select(c => c >= NamedSentence.First(NameKind.Other) ? (byte)0 : c)],
    };

    static NamedSentence WithDemonyms(NamedSentence sentence) => sentence with
    {
        Classes = [.. sentence.Classes.Select((c, i) =>
            c == 0 && Demonyms.Contains(sentence.Words[i]) ? NamedSentence.First(NameKind.Nationality) : c)],
    };

    /// <summary>A form of address is no part of a name: some sets mark it, others do not.</summary>
    static NamedSentence WithoutTitles(NamedSentence sentence)
    {
        var classes = sentence.Classes.ToArray();
        foreach (var (first, end, kind) in sentence.Names().Where(name => name.Kind == NameKind.Person))
        {
            for (var i = first; i < end - 1 && _titles.Contains(sentence.Words[i].TrimEnd('.').ToLowerInvariant()); i++)
                (classes[i], classes[i + 1]) = (0, NamedSentence.First(kind));
        }

        return sentence with { Classes = [.. classes] };
    }
}
