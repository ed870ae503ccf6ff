namespace Stemma.Reading;

/// <summary>Which part of a stretch of time is meant.</summary>
public enum TimePart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>"Early", "the beginning of".</summary>
    Start,
    Middle,

    /// <summary>"Late", "the end of".</summary>
    End,
}
