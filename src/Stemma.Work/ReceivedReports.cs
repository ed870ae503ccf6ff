using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Work;

/// <summary>Reports that somebody handed over, as bytes of any kind that a file may have.</summary>
public sealed record ReceivedReports(ImmutableArray<Article> Articles, ImmutableArray<RejectedInput> Rejected)
{
    /// <param name="inputs">What each is called (its ending helps to tell the kind), and its bytes.</param>
    /// <param name="limits">What one input may cost.</param>
    public static ReceivedReports Read(IEnumerable<(string Name, byte[] Content)> inputs, IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var intake = new ArticleIntake(IntakeOptions.Default with { Limits = limits });
        var results = inputs.SelectMany(input => intake.Read(new MemoryStream(input.Content), input.Name)).ToList();
        return new(
            [.. results.OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article).DistinctBy(article => article.Id)],
            [.. results.OfType<IntakeResult.Rejected>().Select(refused => new RejectedInput(refused.Source, refused.Place, refused.Detail))]);
    }
}
