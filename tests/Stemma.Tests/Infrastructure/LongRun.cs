namespace Stemma.Tests;

/// <summary>Marks a test that only <c>./test --long</c> runs.</summary>
/// <remarks><c>[Fact(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]</c></remarks>
public static class LongRun
{
    public const string Reason = "A long run: ./test --long runs it.";

    public static bool IsOn => Environment.GetEnvironmentVariable("STEMMA_LONG") == "1";
}
