namespace Stemma;

/// <summary>A line that Intake took out of an article, and why.</summary>
public sealed record Removal(string Text, RemovalReason Reason);

/// <summary>What kind of boilerplate a removed line was.</summary>
public enum RemovalReason
{
    Navigation,
    Share,
    Comments,
    Newsletter,
    Advertisement,
    Related,
    Caption,
    Author,
    Copyright,

    /// <summary>Names the source of the text ("Original Source: …"): evidence for derivation.</summary>
    Credit,
    Dateline,
    Repeated,
    Other,
}
