using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Tests;

/// <summary>The fuzz target of Language: any bytes are a text, and what is found in it keeps its promises.</summary>
/// <remarks>
/// A fuzzer calls <see cref="Run"/> with its bytes; the tests call it with seeded mutations of a few texts. The bytes
/// are taken as UTF-16 code units as they are, so that lone surrogates and control characters come as well.
/// </remarks>
static class AnalyzerFuzz
{
    static readonly string[] _seeds =
    [
        "PORT LORN (AP) — “We cannot wait,” Dr. Anna Berg, 41, said on Jan. 3, 2024. She didn't elaborate…",
        "1. The U.S. paid $2.5 million (about €2.3m) at 6.30am.\n• See https://example.org/a?b=c#d or e-mail a@b.co.\n\n",
        "Can't, won't, o'clock, rock 'n' roll; 10-year-old's well-known \"quote\u00A0here\" — 3,000 km/h\t¼ \uD83D\uDE00.",
    ];

    static readonly Analyzer[] _analyzers =
        [Analyzer.Load(), Analyzer.Load(AnalyzerConfiguration.Fast), Analyzer.Load(AnalyzerConfiguration.Tags)];

    public static void Run(ReadOnlySpan<byte> bytes)
    {
        var text = new string(MemoryMarshal.Cast<byte, char>(bytes));
        foreach (var analyzer in _analyzers)
            Check(analyzer.Analyze(text));
    }

    /// <summary>Some bytes that a seed stands for: a text, cut, repeated and changed by chance.</summary>
    public static byte[] Mutation(Random random)
    {
        var text = new List<char>(_seeds[random.Next(_seeds.Length)]);
        for (var change = random.Next(1, 12); change > 0 && text.Count > 0; change--)
        {
            var place = random.Next(text.Count);
            var length = random.Next(1, Math.Min(text.Count - place, 20) + 1);
            var part = text.GetRange(place, length);
            switch (random.Next(4))
            {
                case 0:
                    text.RemoveRange(place, length);
                    break;
                case 1:
                    text[place] = (char)random.Next(0x10000);
                    break;
                case 2:
                    text.InsertRange(random.Next(text.Count + 1), part);
                    break;
                default:
                    text.InsertRange(place, Enumerable.Repeat(part, random.Next(1, 30)).SelectMany(units => units));
                    break;
            }
        }

        return MemoryMarshal.AsBytes<char>(text.ToArray()).ToArray();
    }

    /// <summary>Every token in order, inside one sentence, with its governor there, and no white space at its start.</summary>
    public static void Check(Analysis analysis)
    {
        var last = 0;
        foreach (var sentence in analysis.Sentences)
        {
            var roots = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                Assert.InRange(token.Span.Start, last, analysis.Text.Length);
                Assert.True(token.Span.Length > 0 && token.Span.End <= sentence.Span.End && token.Span.Start >= sentence.Span.Start);
                Assert.False(CharKinds.IsSpace(analysis[token][0]));
                Assert.True(token.Head == -1 || (token.Head >= sentence.FirstToken && token.Head < sentence.EndToken));
                Assert.NotEqual(i, token.Head);
                roots += token.Head == -1 ? 1 : 0;
                last = token.Span.End;
            }

            Assert.True(roots == 1 || analysis.Tokens.All(token => token.Head == -1));
        }

        Assert.Equal(analysis.Tokens.Length, analysis.Sentences.Sum(sentence => sentence.TokenCount));
        Assert.All(analysis.Names, name => Assert.True(name.FirstToken < name.EndToken));
    }
}
