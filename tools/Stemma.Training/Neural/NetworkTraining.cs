using System.CommandLine;
using System.Diagnostics;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Trains the network that reads tags, trees and names: on what people marked, and then with news that it has read.</summary>
static class NetworkTraining
{
    public static Command Command()
    {
        var first = new Option<string?>("--first") { Description = "The network after its first training; default: train it." };
        var output = new Option<string>("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => Path.Combine(TrainingSets.Models, NeuralModel.FileName),
        };
        var command = new Command("network", "The network of tags, trees and names.") { first, output };
        command.SetAction(parsed => Run(parsed.GetValue(first), parsed.GetRequiredValue(output)));
        return command;
    }

    static void Run(string? first, string output)
    {
        var sets = new NetworkSets();
        Console.WriteLine($"{sets.Lessons.Length} lessons, {sets.Lessons.Sum(l => l.Words.Length)} words, {sets.Words.Keys.Length} known");
        var learnt = new LearntParameters(sets.Shape, new Random(TrainingPlan.Seed));
        if (first is null)
            Train(sets, TrainingPlan.First, learnt, Epochs(TrainingPlan.First, sets.Lessons, []), output);
        var model = Load(sets, first ?? output);
        var news = new NewsLessons(new(model, sets.Vectors, sets.WordClasses), sets.Classes, TrainingPlan.Second.NewsEpochs);
        Console.WriteLine($"news: {news.Parts.Sum(part => part.Sum(lesson => lesson.Words.Length))} words");
        var told = sets.Lessons.Select(news.WithNames).ToImmutableArray();
        Train(sets, TrainingPlan.Second, new(sets.Shape, model.Network), Epochs(TrainingPlan.Second, told, news.Parts), output);
    }

    /// <summary>The lessons of each reading: what people told, and at first the news, a part of them each time.</summary>
    static ImmutableArray<Lesson>[] Epochs(TrainingPlan plan, ImmutableArray<Lesson> told, ImmutableArray<ImmutableArray<Lesson>> news) =>
        [.. Enumerable.Range(0, plan.Epochs).Select(epoch => epoch < news.Length ? told.AddRange(news[epoch]) : told)];

    static void Train(NetworkSets sets, TrainingPlan plan, LearntParameters learnt, ImmutableArray<Lesson>[] epochs, string file)
    {
        var random = new Random(TrainingPlan.Seed);
        var network = new Network(sets.Shape, sets.Vectors, learnt.Values);
        var words = new WordInputs(sets.Words, sets.Vectors, sets.WordClasses, sets.Shape.Grams);
        var gradient = new NetworkGradient(network, learnt, words, (TrainingPlan.Noise, plan.NamesShare));
        var schedule = new TrainingSchedule(plan.Rate, epochs.Sum(lessons => lessons.Sum(l => l.Words.Length)) / TrainingPlan.WordsOfBatch);
        for (var epoch = 0; epoch < epochs.Length; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var loss = Learn(gradient, learnt, [.. epochs[epoch]], schedule, random);
            Console.WriteLine($"epoch {epoch}: {loss} {watch.Elapsed.TotalSeconds:0} s");
        }

        Save(new(Header(""), sets.Classes, sets.Words, network), learnt.Averages, file);
        var figures = ModelFigures.Of(new NeuralReader(Load(sets, file), sets.Vectors, sets.WordClasses));
        Console.WriteLine(figures);
        Save(new(Header(figures), sets.Classes, sets.Words, network), learnt.Averages, file);
    }

    static NeuralModel Load(NetworkSets sets, string file)
    {
        using var stream = File.OpenRead(file);
        return NeuralModel.Load(stream, sets.Vectors);
    }

    static LessonLoss Learn(NetworkGradient gradient, LearntParameters learnt, Lesson[] lessons, TrainingSchedule schedule, Random random)
    {
        random.Shuffle(lessons);
        var (total, batches) = (default(LessonLoss), 0);
        foreach (var batch in Batches(lessons))
        {
            total += gradient.Learn(batch);
            batches++;
            schedule.Move(learnt);
        }

        return total / batches;
    }

    static IEnumerable<List<Lesson>> Batches(Lesson[] lessons)
    {
        var (batch, words) = (new List<Lesson>(), 0);
        foreach (var lesson in lessons)
        {
            batch.Add(lesson);
            words += lesson.Words.Length;
            if (words < TrainingPlan.WordsOfBatch)
                continue;
            yield return batch;
            (batch, words) = ([], 0);
        }
    }

    static void Save(NeuralModel model, float[] values, string file)
    {
        using var stream = File.Create(file);
        model.Write(stream, values);
    }

    static string Header(string figures) =>
        $"{TrainingSets.TreebankHeader(TrainingPlan.Seed)}; {NameSets.Header}; news {TrainingSets.Hash("unlabelled/news.jsonl.gz")} as the network read it after its first training; {figures}";
}
