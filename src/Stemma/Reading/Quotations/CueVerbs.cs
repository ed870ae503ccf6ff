using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What a verb does with words: a verb may do several.</summary>
[Flags]
enum CueClasses
{
    None = 0,

    /// <summary>Words are said: "said", "warned".</summary>
    Says = 1,

    /// <summary>Its object is whom it is told: "told reporters".</summary>
    Tells = 2,

    /// <summary>Somebody or something is called so: "described it as", "dubbed".</summary>
    Calls = 4,

    /// <summary>A belief, a wish or a stand: "thinks", "wants", "opposed".</summary>
    Believes = 8,

    /// <summary>A paper or a fact speaks: "shows", "found".</summary>
    Shows = 16,

    /// <summary>How a voice sounds: words are said only where they stand beside it in marks: "shouted".</summary>
    Voices = 32,

    /// <summary>A mere noun may tell what is wanted, denied or opposed: "rejected the plan".</summary>
    Names = 64,
}

/// <summary>A form of a verb that may introduce somebody's words.</summary>
readonly record struct CueVerb(string Lemma, string Particle, CueClasses Classes);

/// <summary>The verbs that introduce words, by their forms.</summary>
static class CueVerbs
{
    static readonly FrozenDictionary<string, CueVerb[]> _forms = WordList.Rows("cue-verbs.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(row => new CueVerb(row[1], row[2] == "-" ? "" : row[2], Classes(row[3])))
                .OrderByDescending(verb => verb.Particle.Length).ToArray(),
            StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, CueVerb[]>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verbs of a form, those with a particle first; empty for any other word.</summary>
    public static ReadOnlySpan<CueVerb> Of(ReadOnlySpan<char> form) =>
        form.Length is > 2 and < 20 && _lookup.TryGetValue(form, out var verbs) ? verbs : [];

    static CueClasses Classes(string letters) => letters.Aggregate(CueClasses.None, (classes, letter) => classes | letter switch
    {
        's' => CueClasses.Says,
        't' => CueClasses.Tells,
        'c' => CueClasses.Calls,
        'b' => CueClasses.Believes,
        'e' => CueClasses.Shows,
        'v' => CueClasses.Voices,
        'n' => CueClasses.Names,
        _ => CueClasses.None,
    });
}
