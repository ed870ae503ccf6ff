using System.Collections.Concurrent;

namespace Stemma.Language;

/// <summary>Reads sentences with one network for all of it: tags, trees and names.</summary>
sealed class NeuralReader(NeuralModel model, WordVectors vectors, WordClasses classes) : ISentenceReader
{
    const int LongestPart = 128;
    const int MostWords = 1024;

    readonly ConcurrentBag<NeuralDesk> _desks = [];

    public void Read(string text, TextLayout layout, Span<WordReading> found)
    {
        if (!_desks.TryTake(out var desk))
            desk = new(model, vectors, classes);
        var batch = new List<(int First, int Count)>();
        var words = 0;
        foreach (var sentence in layout.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestPart)
            {
                var count = Math.Min(LongestPart, sentence.EndToken - first);
                if (words + count > MostWords)
                {
                    desk.Read(text, layout.Tokens, batch, found);
                    batch.Clear();
                    words = 0;
                }

                batch.Add((first, count));
                words += count;
            }
        }

        desk.Read(text, layout.Tokens, batch, found);
        JoinParts(layout, found);
        _desks.Add(desk);
    }

    /// <summary>What was cut from a sentence that is too long hangs from the root of its first part.</summary>
    static void JoinParts(TextLayout layout, Span<WordReading> found)
    {
        foreach (var sentence in layout.Sentences)
        {
            if (sentence.TokenCount <= LongestPart)
                continue;
            var root = -1;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (found[i].Head >= 0)
                    continue;
                if (root < 0)
                    root = i;
                else
                    found[i] = found[i] with { Head = root, Relation = DependencyRelation.Parataxis };
            }
        }
    }
}
