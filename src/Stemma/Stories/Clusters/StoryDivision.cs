namespace Stemma.Stories;

/// <summary>Tells whether reports that were taken for one story are two, and which report is of which.</summary>
/// <remarks>
/// Two stories of one kind share the words of their kind. Inside them those words tell nothing, and are weighed so: what is
/// left keeps two events apart, while the reports of one event stay as alike as before. Copies of one text count once, for
/// two agencies with ten copies each are still one event.
/// </remarks>
sealed class StoryDivision
{
    /// <summary>Fewer different reports are not divided, and no part has fewer than the second number.</summary>
    const int LeastReports = 6;
    const int LeastPart = 2;

    /// <summary>Of a large story so many reports are looked at.</summary>
    public const int MostReports = 48;

    /// <summary>What is so alike is one text.</summary>
    const double Copied = 0.8;

    readonly List<ReportProfile> _texts = [];

    StoryDivision(IEnumerable<ReportProfile> reports)
    {
        foreach (var report in reports)
        {
            if (!_texts.Exists(text => Cosine(text, report) > Copied))
                _texts.Add(report);
        }

        if (_texts.Count >= LeastReports)
            Divide();
    }

    /// <summary>How alike the two parts are, as a share of how alike each is in itself; the less, the surer there are two.</summary>
    public double Unity { get; private set; } = double.PositiveInfinity;

    /// <summary>The different texts of the first and of the second part; the first holds the first report.</summary>
    public (List<ReportProfile> First, List<ReportProfile> Second) Parts { get; private set; } = ([], []);

    /// <summary>The best division in two; its unity is infinite where there is none.</summary>
    public static StoryDivision Of(IReadOnlyList<ReportProfile> reports)
    {
        var step = Math.Max(1, (reports.Count + MostReports - 1) / MostReports);
        return new(reports.Count < LeastReports ? [] : reports.Where((_, index) => index % step == 0));
    }

    void Divide()
    {
        var inner = InnerWeights.Of(_texts);
        var apart = Pairs((i, j) => Likeness.Product(_texts[i].Words, inner[i], _texts[j].Words, inner[j]));
        var part = TwoParts.Of(apart);
        var second = part.Count(isSecond => isSecond);
        if (Math.Min(second, part.Length - second) < LeastPart)
            return;
        Unity = Ratio(apart, part) * Ratio(Pairs((i, j) => Cosine(_texts[i], _texts[j])), part);
        Parts = ([.. _texts.Where((_, i) => !part[i])], [.. _texts.Where((_, i) => part[i])]);
    }

    /// <summary>The mean likeness across, as a share of the mean likeness inside the looser part.</summary>
    static double Ratio(float[][] pairs, bool[] part)
    {
        var (sums, counts) = (new double[3], new int[3]); // in the first, in the second, across
        for (var i = 0; i < part.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var kind = part[i] != part[j] ? 2 : part[i] ? 1 : 0;
                sums[kind] += pairs[i][j];
                counts[kind]++;
            }
        }

        var inside = Math.Min(sums[0] / Math.Max(1, counts[0]), sums[1] / Math.Max(1, counts[1]));
        return inside <= 0 ? double.PositiveInfinity : sums[2] / counts[2] / inside;
    }

    float[][] Pairs(Func<int, int, float> likeness)
    {
        var pairs = new float[_texts.Count][];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new float[pairs.Length];
            for (var j = 0; j < i; j++)
                pairs[i][j] = pairs[j][i] = likeness(i, j);
        }

        return pairs;
    }

    static float Cosine(ReportProfile left, ReportProfile right) =>
        Likeness.Product(left.Words, left.Weights, right.Words, right.Weights);
}
