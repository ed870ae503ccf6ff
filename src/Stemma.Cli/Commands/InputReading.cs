using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>What the inputs held.</summary>
sealed record InputReading(ImmutableArray<Article> Articles, ImmutableArray<RejectedInput> Rejected)
{
    const int MostMessages = 20;

    internal static InputReading Of(string[] paths, IntakeOptions options, ProgramStreams streams)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var rejected = ImmutableArray.CreateBuilder<RejectedInput>();
        foreach (var result in Results(paths, options, streams))
        {
            if (result is IntakeResult.Accepted accepted)
                articles.Add(accepted.Article);
            else if (result is IntakeResult.Rejected refused)
                rejected.Add(new(refused.Source, refused.Place, refused.Detail));
        }

        return new(articles.DrainToImmutable(), rejected.DrainToImmutable());
    }

    /// <summary>One by one, for more than fits in memory.</summary>
    internal static IEnumerable<IntakeResult> Results(string[] paths, IntakeOptions options, ProgramStreams streams)
    {
        using var progress = new ProgressLine(streams, "reading");
        foreach (var result in Split(paths, new(options with { Progress = progress }), streams))
            yield return result;
    }

    /// <summary>Names what could not be read, each on a line of its own.</summary>
    internal void Say(ProgramStreams streams)
    {
        foreach (var input in Rejected.Take(MostMessages))
            streams.Say($"{input.Source}{(input.Place.Length > 0 ? ", " + input.Place : "")}: {input.Reason}");
        if (Rejected.Length > MostMessages)
            streams.Say($"… and {Rejected.Length - MostMessages} more inputs that could not be read (--json lists all)");
    }

    static IEnumerable<IntakeResult> Split(string[] paths, ArticleIntake intake, ProgramStreams streams)
    {
        foreach (var group in paths.Distinct().GroupBy(path => path == "-"))
        {
            if (!group.Key)
            {
                foreach (var result in intake.Read(group))
                    yield return result;
                continue;
            }

            using var input = streams.Input();
            foreach (var result in intake.Read(input, "-"))
                yield return result;
        }
    }
}
