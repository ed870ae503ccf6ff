namespace Stemma.Cli;

/// <summary>How the program ends.</summary>
static class ExitCode
{
    /// <summary>Something was collated.</summary>
    internal const int Done = 0;

    /// <summary>Nothing could be, or with <c>--strict</c> not everything, or a result could not be written.</summary>
    internal const int Failed = 1;

    /// <summary>The command line asks for what the program does not know.</summary>
    internal const int WrongUsage = 2;
}
