namespace Stemma.Training;

/// <summary>How a network is trained: once on what people marked, and then again with news that it has read itself.</summary>
/// <param name="Epochs">How often all lessons are read.</param>
/// <param name="NewsEpochs">In how many of these, the first ones, news are read as well.</param>
/// <param name="Rate">The longest step.</param>
/// <param name="NamesShare">What the loss of names weighs against the others.</param>
sealed record TrainingPlan(int Epochs, int NewsEpochs, float Rate, float NamesShare)
{
    public const int Seed = 17;
    public const int WordsOfBatch = 900;
    public const int GramRows = 16384;
    public const int State = 128;
    public const int Layers = 2;
    public const int Hidden = 128;
    public const int WarmSteps = 200;

    /// <summary>So many steps are between two of the running mean.</summary>
    public const int AverageEvery = 8;

    public static NoiseShares Noise { get; } =
        new(Words: 0.2f, Vectors: 0.1f, Letters: 0.1f, Lists: 0.05f, Input: 0.2f, States: 0.33f, ReadOff: 0.25f);

    public static TrainingPlan First { get; } = new(Epochs: 9, NewsEpochs: 0, Rate: 0.002f, NamesShare: 2.5f);
    public static TrainingPlan Second { get; } = new(Epochs: 8, NewsEpochs: 4, Rate: 0.0015f, NamesShare: 1.2f);
}
