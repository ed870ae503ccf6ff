namespace Stemma.Store;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="First">How many are passed over.</param>
/// <param name="Count">How many are given at the most.</param>
public readonly record struct DeskPage(int First, int Count)
{
    public static DeskPage All { get; } = new(0, int.MaxValue);
    public static DeskPage Of(int count) => new(0, count);
}
