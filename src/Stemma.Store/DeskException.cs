namespace Stemma.Store;

/// <summary>A desk cannot be opened, read or written: the message names it, what is wrong and what would cure it.</summary>
public sealed class DeskException(string message, Exception? cause) : IOException(message, cause);
