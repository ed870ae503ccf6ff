namespace Stemma.Stories;

/// <summary>Which of two reports was made from the other, and why.</summary>
/// <param name="IsKnown">Whether anything but the order of their ids tells.</param>
sealed record Direction(bool HereIsMade, bool IsKnown, ImmutableArray<Evidence> Evidence)
{
    /// <summary>So much more of one report must stand in the other before it is held to be the one that was cut.</summary>
    const double LeastDifference = 0.1;

    public static Direction Of(ReportPair pair)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        var score = Credit(pair, evidence) + Time(pair, evidence) + Containment(pair, evidence) + Slips(pair, evidence);
        if (score == 0)
            evidence.Add(new("nothing tells which came first", null));
        return new(score > 0 || score == 0 && pair.Here.Index > pair.There.Index, score != 0, evidence.DrainToImmutable());
    }

    static int Credit(ReportPair pair, ImmutableArray<Evidence>.Builder evidence)
    {
        var (here, there) = (Crediting(pair.Here, pair.There), Crediting(pair.There, pair.Here));
        if (here is not null == there is not null)
            return 0;
        evidence.Add((here ?? there)!);
        return here is not null ? 4 : -4;
    }

    static Evidence? Crediting(Report report, Report other)
    {
        foreach (var credit in report.Credits)
        {
            if (credit.Source.Id == (other.Agency ?? other.Publisher)?.Id)
                return new($"credits {credit.Source.Name}", credit.Place is { } place ? report.At(place) : null);
        }

        return null;
    }

    static int Time(ReportPair pair, ImmutableArray<Evidence>.Builder evidence)
    {
        if (pair.Here.Published is not { } here || pair.There.Published is not { } there)
            return 0;
        var order = here.Instant is { } instant && there.Instant is { } other
            ? instant.CompareTo(other)
            : here.Day.CompareTo(there.Day);
        if (order == 0)
            return 0;
        evidence.Add(new(order > 0 ? $"published {here}, after {there}" : $"published {there}, after {here}", null));
        return order > 0 ? 2 : -2;
    }

    static int Containment(ReportPair pair, ImmutableArray<Evidence>.Builder evidence)
    {
        var difference = pair.Reuse.Share - pair.Reverse.Share;
        if (Math.Abs(difference) < LeastDifference)
            return 0;
        var share = Math.Max(pair.Reuse.Share, pair.Reverse.Share);
        evidence.Add(new($"{share:P0} of the one stands in the other, which has more besides", null));
        return difference > 0 ? 1 : -1;
    }

    static int Slips(ReportPair pair, ImmutableArray<Evidence>.Builder evidence)
    {
        var (here, there) = (CopySlips.Of(pair), CopySlips.Of(pair.Turned()));
        if (here.Count == there.Count)
            return 0;
        var (slips, report) = here.Count > there.Count ? (here, pair.Here) : (there, pair.There);
        evidence.Add(new("a word is misspelt that the other spells right", report.At(slips[0])));
        return here.Count > there.Count ? 1 : -1;
    }
}
