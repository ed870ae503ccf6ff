using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>A story that still takes reports: the sum of its reports' words, and its days.</summary>
sealed class OpenStory
{
    readonly List<ArticleReading> _reports;
    readonly List<Membership> _memberships = [];
    readonly Dictionary<ulong, float> _sum = [];
    double _squares;

    public OpenStory(ArticleReading first, ReportProfile profile)
    {
        _reports = [first];
        _memberships.Add(new(first.Article.Id, 1, [new("opened the story", null)]));
        Absorb(profile);
    }

    public IReadOnlyList<Membership> Memberships => _memberships;
    public DateOnly? FirstDay { get; private set; }
    public DateOnly? LastDay { get; private set; }

    /// <summary>What is not dated may belong to any story.</summary>
    public bool IsOpenOn(DateOnly? day, int openDays) =>
        day is not { } date || LastDay is not { } last || FirstDay is not { } first
        || date.DayNumber - last.DayNumber <= openDays && first.DayNumber - date.DayNumber <= openDays;

    /// <summary>The cosine of the report's words and the story's.</summary>
    public double Likeness(ReportProfile profile)
    {
        var product = 0.0;
        foreach (var word in profile.Words)
            product += word.Weight * _sum.GetValueOrDefault(word.Hash);
        return product / Math.Sqrt(_squares);
    }

    public Membership Add(ArticleReading reading, ReportProfile profile, double score)
    {
        var membership = new Membership(reading.Article.Id, score, [.. Deciding(reading, profile)]);
        _reports.Add(reading);
        _memberships.Add(membership);
        Absorb(profile);
        return membership;
    }

    public Story ToStory() => Story.Of(_reports) with { Id = Story.IdOf(_reports[0].Article.Id), Memberships = [.. _memberships] };

    /// <summary>The words that made the report alike to the story, the weightiest first.</summary>
    IEnumerable<Evidence> Deciding(ArticleReading reading, ReportProfile profile) =>
        profile.Words
            .Select(word => (Word: word, Product: word.Weight * _sum.GetValueOrDefault(word.Hash)))
            .Where(pair => pair.Product > 0)
            .OrderByDescending(pair => pair.Product)
            .ThenBy(pair => pair.Word.First)
            .Take(8)
            .Select(pair => new Evidence(
                $"shares “{reading.Article[pair.Word.First]}”", new(reading.Article.Id, pair.Word.First)));

    void Absorb(ReportProfile profile)
    {
        foreach (var word in profile.Words)
        {
            var old = _sum.GetValueOrDefault(word.Hash);
            var sum = old + word.Weight;
            _sum[word.Hash] = sum;
            _squares += (double)sum * sum - (double)old * old;
        }

        if (profile.Day is not { } day)
            return;
        FirstDay = FirstDay is { } first && first < day ? first : day;
        LastDay = LastDay is { } last && last > day ? last : day;
    }
}
