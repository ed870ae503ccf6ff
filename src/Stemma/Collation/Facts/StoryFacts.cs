namespace Stemma.Collation;

/// <summary>What two reports at least agree on of an event in which people were killed or hurt: how many, when, where, who.</summary>
public sealed record StoryFacts
{
    /// <summary>How many were killed; null where no two reports agree.</summary>
    public AgreedFact? Killed { get; init; }

    public AgreedFact? Injured { get; init; }

    /// <summary>The day, as <c>2024-05-06</c>.</summary>
    public AgreedFact? Day { get; init; }

    public AgreedFact? Town { get; init; }

    /// <summary>The people killed or hurt that two reports at least name so, each with the age where two reports give it.</summary>
    public ImmutableArray<Victim> Victims { get; init; } = [];
}

/// <summary>A value that several reports give, and where they give it.</summary>
public sealed record AgreedFact(string Value, ImmutableArray<Mention> Mentions);

/// <summary>Somebody who was killed or hurt.</summary>
/// <param name="Person">The id of the person in <see cref="StoryCollation.People"/>.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Age">In years; null where no two reports agree.</param>
public sealed record Victim(string Person, string Name, AgreedFact? Age);
