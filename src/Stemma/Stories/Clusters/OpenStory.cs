namespace Stemma.Stories;

/// <summary>A story that still takes reports: its latest reports, the sum of their words, and its days.</summary>
sealed class OpenStory(int number, ArticleId first)
{
    /// <summary>A story keeps so many words: the weightiest of the sum.</summary>
    public const int MostKept = 400;

    /// <summary>So many reports are kept to be looked at again; older ones stay in the sum, and where they are.</summary>
    public const int MostReports = 512;

    /// <summary>A story is looked at again when it has grown so much.</summary>
    const double Growth = 1.4;
    const int FirstReview = 4;

    readonly List<ReportProfile> _reports = [];
    uint[] _words = [];
    float[] _sum = [];
    float _length;

    /// <summary>Counts the stories of a stream, from 0.</summary>
    public int Number => number;

    /// <summary>The report that opened it.</summary>
    public ArticleId First => first;

    public string Id => Story.IdOf(first);
    public DateOnly? FirstDay { get; private set; }
    public DateOnly? LastDay { get; private set; }
    public int Review { get; private set; } = FirstReview;
    public IReadOnlyList<ReportProfile> Reports => _reports;

    /// <summary>Where the index has it; -1 where it has it not.</summary>
    public int Slot { get; private set; } = -1;

    /// <summary>The words by which the index finds it, and those by which it found it before they led to too many later stories.</summary>
    public List<uint> Keys { get; } = new(ReportProfile.Keys);

    public ReadOnlySpan<uint> Words => _words;
    public ReadOnlySpan<float> Sum => _sum;

    /// <summary>Reads something of each line of memory that the stories' words take: it is waited for once, not for each story.</summary>
    public static float Fetch(List<OpenStory> stories)
    {
        const int Line = 16;
        var read = 0f;
        foreach (var story in stories)
        {
            for (var i = 0; i < story._words.Length; i += Line)
                read += story._words[i] + story._sum[i];
        }

        return read;
    }

    /// <summary>What is not dated may belong to any story.</summary>
    public bool IsOpenOn(DateOnly? day, int openDays) => DaysTo(day, day) is not { } days || days <= openDays;

    /// <summary>The cosine of these words and the story's.</summary>
    public double CosineTo(WordVector vector) => _length <= 0 ? 0 : vector.Product(_words, _sum) / _length;

    /// <summary>The words of the story, as a vector of length 1.</summary>
    public (uint[] Words, float[] Weights) Direction() => (_words, [.. _sum.Select(weight => weight / Math.Max(_length, 1e-9f))]);

    public void Absorb(ReportProfile report)
    {
        (_words, _sum) = WordSum.Of(_words, _sum, report);
        _length = Length();
        _reports.Add(report);
        if (_reports.Count > MostReports)
            _reports.RemoveAt(0);
        if (report.Day is not { } day)
            return;
        FirstDay = FirstDay is { } earliest && earliest < day ? earliest : day;
        LastDay = LastDay is { } last && last > day ? last : day;
    }

    public void SeatAt(int slot) => Slot = slot;

    /// <summary>Whether it has grown so much that it may have become two, or have taken in another.</summary>
    public bool IsToReview()
    {
        if (_reports.Count < Review)
            return false;
        Review = NextReview(_reports.Count);
        return true;
    }

    /// <summary>The same story of these reports only.</summary>
    public OpenStory With(IEnumerable<ReportProfile> reports)
    {
        var story = new OpenStory(number, first);
        foreach (var report in reports)
            story.Absorb(report);
        story.Review = NextReview(story.Reports.Count);
        return story;
    }

    /// <summary>The weight of a word in the story, if its vector had length 1; 0 where it has none.</summary>
    public float WeightOf(uint word)
    {
        var index = Array.BinarySearch(_words, word);
        return index < 0 ? 0 : _sum[index] / _length;
    }

    /// <summary>A story as it was written.</summary>
    public static OpenStory Restored(
        (int Number, ArticleId First, int Review) head,
        (uint[] Words, float[] Sum) sum,
        (DateOnly? First, DateOnly? Last) days,
        IEnumerable<ReportProfile> reports)
    {
        var story = new OpenStory(head.Number, head.First)
        {
            FirstDay = days.First,
            LastDay = days.Last,
            Review = head.Review,
        };
        story._reports.AddRange(reports);
        (story._words, story._sum) = sum;
        story._length = story.Length();
        return story;
    }

    /// <summary>The days between the story and these days; null where they are not known.</summary>
    public int? DaysTo(DateOnly? start, DateOnly? end) =>
        start is { } from && end is { } to && LastDay is { } last && FirstDay is { } earliest
            ? Math.Max(0, Math.Max(from.DayNumber - last.DayNumber, earliest.DayNumber - to.DayNumber))
            : null;

    static int NextReview(int count) => Math.Max(FirstReview, Math.Max(count + 1, (int)(count * Growth)));

    float Length()
    {
        var sum = 0f;
        foreach (var weight in _sum)
            sum += weight * weight;
        return MathF.Sqrt(sum);
    }
}
