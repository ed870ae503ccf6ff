using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Stemma.Tests;

/// <summary>The house as it is built: its assemblies, its types, its rooms.</summary>
static class House
{
    /// <summary>From the lowest floor to the highest; a room uses lower floors only. The hall belongs to all.</summary>
    public static ImmutableArray<string> Floors { get; } = ["Language", "Reading", "Stories", "Collation", "Reports"];

    public static Assembly Library { get; } = typeof(Article).Assembly;

    /// <summary>Every assembly that is ours and is no test.</summary>
    public static ImmutableArray<Assembly> Assemblies { get; } =
        [.. new[] { "Stemma", "Stemma.Intake", "Stemma.Store", "Stemma.Work", "Stemma.Web", "Stemma.Cli", "Stemma.Training" }.Select(Assembly.Load)];

    /// <summary>The types that somebody wrote; what compilers and generators make is left out.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    public static IEnumerable<Type> Types => Assemblies.SelectMany(TypesOf);

    /// <summary>The floor of a type of the library, from 0; -1 in the hall.</summary>
    public static int FloorOf(Type type) => Floors.IndexOf(type.Namespace?.Split('.').ElementAtOrDefault(1) ?? "");

    /// <summary>The summary of every documented type of an assembly, by its full name.</summary>
    public static Dictionary<string, string> SummariesOf(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Attribute("name")!.Value.StartsWith("T:", StringComparison.Ordinal))
            .ToDictionary(
                member => member.Attribute("name")!.Value[2..],
                member => member.Element("summary")?.Value.Trim() ?? "");

    /// <summary>Fails with every breach of a rule, one a line.</summary>
    public static void None(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            Assert.Fail(string.Join('\n', all));
    }

    static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Stemma", StringComparison.Ordinal) == true
        && !type.FullName!.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false);
}
