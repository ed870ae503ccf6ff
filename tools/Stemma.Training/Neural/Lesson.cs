using Stemma.Language;

namespace Stemma.Training;

/// <summary>One sentence to learn from. What it does not tell is empty.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Tags">The class of each word.</param>
/// <param name="Heads">The governor of each word, the length for the root.</param>
/// <param name="Relations">The class of each word's relation.</param>
/// <param name="Names">The class of name of each word.</param>
sealed record Lesson(ImmutableArray<string> Words, int[] Tags, int[] Heads, int[] Relations, ImmutableArray<byte> Names)
{
    public static Lesson OfTree(ConlluSentence sentence, NeuralClasses classes) => new(
        [.. sentence.Words.Select(word => word.Form)],
        [.. sentence.Words.Select(word => Math.Max(0, classes.Tags.IndexOf(TaggerTraining.ClassOf(word))))],
        [.. sentence.Words.Select(word => word.Head < 0 ? sentence.Words.Length : word.Head)],
        [.. sentence.Words.Select(word => classes.Relations.IndexOf(TreebankText.Relation(word).ToString()))],
        []);

    public static Lesson OfNames(NamedSentence sentence) => new(sentence.Words, [], [], [], sentence.Classes);
}
