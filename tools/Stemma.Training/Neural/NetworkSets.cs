using Stemma.Language;

namespace Stemma.Training;

/// <summary>What the network is trained on, and what it knows from the start: classes, words, vectors.</summary>
sealed class NetworkSets
{
    const int LongestLesson = 120;

    public NetworkSets()
    {
        var sentences = TrainingSets.Treebanks();
        WordClasses = TrainingSets.LoadClasses();
        using var stream = WordList.Open(WordVectors.FileName);
        Vectors = WordVectors.Load(stream);
        Classes = new(
            [.. TaggerTraining.ClassNames(sentences)],
            [.. sentences.SelectMany(s => s.Words).CountBy(TreebankText.Relation)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key.ToString())]);
        var trees = sentences.Where(s => s.Genre.Length == 0).Select(s => Lesson.OfTree(s, Classes));
        var gum = sentences.Where(s => s.Genre.Length > 0).ToArray();
        var both = gum.Zip(NameSets.OfGum(gum), (tree, names) => Lesson.OfTree(tree, Classes) with { Names = names.Classes });
        var names = NameSets.Alone().Concat(NameSets.OfWeb()).Select(Lesson.OfNames);
        Lessons = [.. trees.Concat(both).Concat(names).Where(l => l.Words.Length is > 0 and <= LongestLesson)];
        Words = new([.. Lessons.SelectMany(lesson => lesson.Words).Select(word => WordFacts.Of(word, WordClasses).Lower)
            .CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => pair.Key).Order()]);
        Shape = new(
            Words.Keys.Length + 1, TrainingPlan.GramRows, TrainingPlan.State, TrainingPlan.Layers, TrainingPlan.Hidden,
            Classes.Tags.Length, Classes.Relations.Length);
    }

    public WordClasses WordClasses { get; }
    public WordVectors Vectors { get; }
    public NetworkShape Shape { get; }
    public NeuralClasses Classes { get; }

    /// <summary>The words that get a row of their own: those met twice.</summary>
    public WordKeys Words { get; }

    /// <summary>What people marked; names of the web, which few sets have, are read twice.</summary>
    public ImmutableArray<Lesson> Lessons { get; }
}
