namespace Stemma.Language;

/// <summary>The lists of names that a word is on.</summary>
[Flags]
enum WordLists : byte
{
    None = 0,
    GivenName = 1,
    Surname = 2,
    Country = 4,
    Place = 8,

    /// <summary>One of the words of a place that has more.</summary>
    PartOfPlace = 16,
    People = 32,
}
