namespace Stemma.Training;

/// <summary>What lessons cost a word, by what was to be learnt.</summary>
readonly record struct LessonLoss(double Tags, double Arcs, double Relations, double Names)
{
    public static LessonLoss operator +(LessonLoss a, LessonLoss b) =>
        new(a.Tags + b.Tags, a.Arcs + b.Arcs, a.Relations + b.Relations, a.Names + b.Names);

    public static LessonLoss operator /(LessonLoss a, int count) =>
        new(a.Tags / count, a.Arcs / count, a.Relations / count, a.Names / count);

    public override string ToString() => $"tags {Tags:0.000} arcs {Arcs:0.000} relations {Relations:0.000} names {Names:0.000}";
}
