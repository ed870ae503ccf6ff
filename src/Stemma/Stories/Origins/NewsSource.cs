namespace Stemma.Stories;

/// <summary>A newsroom or agency that an article may credit.</summary>
/// <param name="Id">Made from its name, or from the name of the publisher whose newsrooms work together.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="IsAgency">Whether it lives by letting others print what it writes.</param>
sealed record NewsSource(string Id, string Name, bool IsAgency);
