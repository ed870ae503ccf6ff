using System.Buffers;
using System.CommandLine;
using Stemma.Intake;

namespace Stemma.Training;

/// <summary>Scores the guess of encodings on messages of programs, written in every encoding that has their letters.</summary>
static class EncodingsScore
{
    const int MostTexts = 20;

    /// <summary>The letters of a text: a line of a report, and a paragraph.</summary>
    static readonly int[] _lengths = [80, 400];

    const string Note = "Pieces of messages of a Debian system's programs (sentences only: no names, no lists of options); the language model "
        + "was made from the messages of another. "
        + "A piece is right where every letter of it is.";

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of translated messages." };
        var command = new Command("encodings", "Undeclared encodings of short texts.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    static void Run(string folder)
    {
        var messages = MessageCatalogues.Read(folder).Where(message => IsProse(message.Text)).GroupBy(message => message.Language)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(message => message.Text)));
        var tallies = EncodingGuess.Usual
            .Select(usual => (usual.Encoding, Right: _lengths.Select(length => Share(usual, length, messages)).ToArray())).ToList();
        var means = _lengths.Select((_, i) => $"{tallies.Where(tally => tally.Right[i].Texts > 0).Average(tally => tally.Right[i].Share):0.0}");
        ImmutableArray<string>[] rows =
        [
            [$"mean of {tallies.Count}", .. means, $"{tallies.Sum(tally => tally.Right[0].Texts)}"],
            .. tallies.Select(tally => ImmutableArray.Create(
                [tally.Encoding.WebName, .. tally.Right.Select(right => right.Texts == 0 ? "-" : $"{right.Share:0.0}"), $"{tally.Right[0].Texts}"])),
        ];
        var table = new ScoreTable(["encoding", .. _lengths.Select(length => $"{length} letters, % right"), "texts"], [.. rows]);
        Console.Write(table.ToPlain());
        ScoreSheet.Open().Write("encodings", "Encodings that nobody declares", "score encodings FOLDER",
            $"{table.ToMarkdown()}\n{Note}");
    }

    /// <summary>Whether it is a sentence, and neither a name in a list nor a row of options, of which no report is made.</summary>
    static bool IsProse(string text) => text.Length >= LeastProse && !text.AsSpan().ContainsAny(_code) && !text.Contains(" -", StringComparison.Ordinal);

    const int LeastProse = 30;

    static readonly SearchValues<char> _code = SearchValues.Create("[]_=/|\\");

    /// <summary>A text is right where every letter of it is, whatever the encoding is called.</summary>
    static (double Share, int Texts) Share(UsualEncoding usual, int length, Dictionary<string, string> messages)
    {
        var right = usual.Languages.Where(messages.ContainsKey).SelectMany(language => Texts(messages[language], length, usual.Encoding))
            .Select(text => TextDecoder.Decode(usual.Encoding.GetBytes(text), null).Text == text).ToList();
        return (100.0 * right.Count(found => found) / Math.Max(1, right.Count), right.Count);
    }

    /// <summary>Pieces with letters beyond ASCII that the encoding has.</summary>
    static IEnumerable<string> Texts(string all, int length, Encoding encoding) => Enumerable.Range(0, all.Length / length)
        .Select(i => all.Substring(i * length, length))
        .Where(text => !Ascii.IsValid(text) && encoding.GetString(encoding.GetBytes(text)) == text).Take(MostTexts);
}
