namespace Stemma.Stories;

/// <summary>How a report was made from another, by how much of it stands there and how exactly.</summary>
static class Kinds
{
    /// <summary>At least this share of a copy stands in its source.</summary>
    const double CopyShare = 0.8;

    /// <summary>At least this share of the shared words is the same in a copy; a proofreader changes no more.</summary>
    const double CopyExactness = 0.93;

    /// <summary>A trim is at most this share of its source.</summary>
    const double TrimLength = 0.85;

    /// <summary>A summary is at most this share of its source.</summary>
    const double SummaryLength = 0.5;

    public static DerivationKind Of(ReportPair pair)
    {
        var length = (double)pair.Here.Words.Count / Math.Max(1, pair.There.Words.Count);
        var isLiteral = pair.Reuse.Exactness >= CopyExactness;
        if (pair.Reuse.Share >= CopyShare && isLiteral)
            return length <= TrimLength ? DerivationKind.Trim : DerivationKind.Copy;
        return length <= SummaryLength && pair.Reuse.Share < 0.5 ? DerivationKind.Summary : DerivationKind.Rewrite;
    }

    /// <summary>The kind of a report that carries an agency's credit, beside the others that carry it.</summary>
    public static DerivationKind OfCredited(Report report, Credit credit, ReportPair? fullest) => credit.Form switch
    {
        CreditForm.Report => DerivationKind.Summary,
        CreditForm.Link => QuotedShare(report) >= KeptQuotes ? DerivationKind.Rewrite : DerivationKind.Summary,
        _ => fullest is not null && fullest.Reuse.Share >= 0.6
            && report.Words.Count <= 0.8 * fullest.There.Words.Count
                ? DerivationKind.Trim
                : DerivationKind.Copy,
    };

    /// <summary>A summary drops the quotations of its source; a rewrite keeps them: at least this share of its words.</summary>
    const double KeptQuotes = 0.06;

    static double QuotedShare(Report report) =>
        report.Words.Count == 0 ? 0 : (double)report.Words.QuotedCount / report.Words.Count;
}
