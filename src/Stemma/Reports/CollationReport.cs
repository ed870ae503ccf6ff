namespace Stemma.Reports;

/// <summary>All the stories of one run, and the inputs that could not be read.</summary>
/// <param name="Stories">The largest first.</param>
/// <param name="Rejected">In the order in which they were met.</param>
public sealed record CollationReport(
    ImmutableArray<StoryReport> Stories, ImmutableArray<RejectedInput> Rejected)
{
    /// <summary>Whether the inputs were said to be one story: then the JSON document is that story itself.</summary>
    public bool IsOneStory { get; init; }

    /// <summary>One story alone, with nothing rejected.</summary>
    public static CollationReport Of(StoryReport story) => new([story], []) { IsOneStory = true };
}

/// <summary>An input, or a part of one, that gave no article.</summary>
/// <param name="Source">The path as it was given, with <c>#record</c> where a file holds several.</param>
/// <param name="Place">Where in it the trouble lies: "line 12", "byte 4096"; empty where it is the whole.</param>
/// <param name="Reason">What is wrong, and what would cure it.</param>
public sealed record RejectedInput(string Source, string Place, string Reason);
