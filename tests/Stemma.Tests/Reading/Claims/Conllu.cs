using Stemma.Language;

namespace Stemma.Tests;

/// <summary>Makes an <see cref="Analysis"/> from lines of CoNLL-U, so that what builds on trees is tested with right ones.</summary>
static class Conllu
{
    public static Analysis Read(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var first = 0;
        var (joinedEnd, joined) = (0, false);
        foreach (var line in lines.Append(""))
        {
            if (line.Length == 0 && tokens.Count > first)
            {
                sentences.Add(new(new(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count, sentences.Count));
                first = tokens.Count;
            }

            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields[0].Contains('-'))
                (joinedEnd, joined) = (int.Parse(fields[0].Split('-')[1]), fields[9].Contains("SpaceAfter=No"));
            if (!int.TryParse(fields[0], out var number))
                continue;
            var start = text.Length;
            text.Append(fields[1]);
            tokens.Add(TokenOf(fields, new(start, text.Length), first));
            var isJoined = number < joinedEnd || number == joinedEnd && joined || fields[9].Contains("SpaceAfter=No");
            (joinedEnd, joined) = number >= joinedEnd ? (0, false) : (joinedEnd, joined);
            if (!isJoined)
                text.Append(' ');
        }

        return new(text.ToString(), tokens.ToImmutable(), sentences.ToImmutable(), []);
    }

    static Token TokenOf(string[] fields, TextSpan span, int first)
    {
        var head = int.Parse(fields[6]);
        var tag = Enum.Parse<PartOfSpeech>(fields[3], ignoreCase: true);
        var lemma = tag == PartOfSpeech.Propn ? fields[2] : fields[2].ToLowerInvariant();
        return new(span, tag, FormOf(fields[4]), lemma, head == 0 ? -1 : first + head - 1, RelationOf(fields[7]));
    }

    static DependencyRelation RelationOf(string name) =>
        Enum.TryParse<DependencyRelation>(name.Replace(":", ""), ignoreCase: true, out var relation)
            ? relation
            : DependencyRelation.Dep;

    static WordForm FormOf(string penn) => penn switch
    {
        "NNS" or "NNPS" => WordForm.Plural,
        "VBD" => WordForm.Past,
        "VBN" => WordForm.PastParticiple,
        "VBG" => WordForm.PresentParticiple,
        "VBZ" or "VBP" => WordForm.Present,
        "MD" => WordForm.Modal,
        _ => WordForm.Base,
    };
}
