using Stemma.Reading;

namespace Stemma.Stories;

/// <summary>The reports of one event, in the order of their publication, then of their ids.</summary>
/// <param name="Id">Made from the id of the report that opened it.</param>
public sealed record Story(string Id, ImmutableArray<ArticleReading> Reports);
