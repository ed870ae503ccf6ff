namespace Stemma.SystemTests;

/// <summary>Tests that count what the whole program allocates, and so run beside no others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
