namespace Stemma;

/// <summary>Who published an article: a name as readers know it, and the site where it stands.</summary>
/// <param name="Name">As the page or the record names it; else made from the site's name.</param>
/// <param name="Domain">Without <c>www.</c>, in lower case; null where the input has no address.</param>
public sealed record Outlet(string Name, string? Domain);
