namespace Stemma.Stories;

/// <summary>A story that still takes reports: the sum of its reports' words, and its days.</summary>
sealed class OpenStory
{
    /// <summary>A story keeps so many words: the weightiest of the sum.</summary>
    public const int MostKept = 400;

    uint[] _words = [];
    float[] _sum = [];
    float _length;

    public OpenStory(int number, ArticleId first) => (Number, First) = (number, first);

    /// <summary>Counts the stories of a stream, from 0.</summary>
    public int Number { get; }

    /// <summary>The report that opened it.</summary>
    public ArticleId First { get; }

    public DateOnly? FirstDay { get; private set; }
    public DateOnly? LastDay { get; private set; }

    /// <summary>The words by which the index finds it.</summary>
    public List<uint> Keys { get; } = [];

    public ReadOnlySpan<uint> Words => _words;
    public ReadOnlySpan<float> Sum => _sum;

    /// <summary>What is not dated may belong to any story.</summary>
    public bool IsOpenOn(DateOnly? day, int openDays) => DaysTo(day) is not { } days || days <= openDays;

    /// <summary>The cosine of the report's words and the story's.</summary>
    public double CosineTo(ReportProfile profile) =>
        _length <= 0 ? 0 : Likeness.Product(profile.Words, profile.Weights, _words, _sum) / _length;

    public void Absorb(ReportProfile profile)
    {
        (_words, _sum) = _words.Length == 0 ? (profile.Words, profile.Weights) : Merged(profile);
        _length = Length();
        if (profile.Day is not { } day)
            return;
        FirstDay = FirstDay is { } first && first < day ? first : day;
        LastDay = LastDay is { } last && last > day ? last : day;
    }

    /// <summary>The weight of a word in the story; 0 where it has none.</summary>
    public float WeightOf(uint word)
    {
        var index = Array.BinarySearch(_words, word);
        return index < 0 ? 0 : _sum[index];
    }

    /// <summary>A story as it was written: its sum and its days.</summary>
    public static OpenStory Restored(
        int number, ArticleId first, (uint[] Words, float[] Sum) sum, (DateOnly? First, DateOnly? Last) days)
    {
        var story = new OpenStory(number, first) { FirstDay = days.First, LastDay = days.Last };
        (story._words, story._sum) = sum;
        story._length = story.Length();
        return story;
    }

    float Length() => MathF.Sqrt(_sum.Sum(weight => weight * weight));

    /// <summary>The days between; null where they are not known.</summary>
    public int? DaysTo(DateOnly? day) =>
        day is { } date && LastDay is { } last && FirstDay is { } first
            ? Math.Max(0, Math.Max(date.DayNumber - last.DayNumber, first.DayNumber - date.DayNumber))
            : null;

    (uint[] Words, float[] Sum) Merged(ReportProfile profile)
    {
        var sums = new SortedDictionary<uint, float>();
        for (var i = 0; i < _words.Length; i++)
            sums[_words[i]] = _sum[i];
        for (var i = 0; i < profile.Words.Length; i++)
            sums[profile.Words[i]] = sums.GetValueOrDefault(profile.Words[i]) + profile.Weights[i];
        var kept = sums.Count <= MostKept
            ? sums.ToList()
            : sums.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostKept).OrderBy(pair => pair.Key).ToList();
        return ([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => pair.Value)]);
    }
}
