namespace Stemma.Web;

/// <summary>The reports of the example that ships with the program.</summary>
static class ExampleReports
{
    const string Prefix = "example/";

    internal static ImmutableArray<(string Name, byte[] Content)> All =>
    [
        .. from name in typeof(ExampleReports).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
           where name.StartsWith(Prefix, StringComparison.Ordinal)
           select (name[Prefix.Length..], Bytes(name)),
    ];

    static byte[] Bytes(string name)
    {
        using var stream = typeof(ExampleReports).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
