using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Stemma.Tests;

/// <summary>Who may use whom: rooms use lower floors, projects the ones that design gives them.</summary>
public sealed partial class FloorTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<string, string[]> _mayUse = new()
    {
        ["Stemma"] = [],
        ["Stemma.Intake"] = ["Stemma"],
        ["Stemma.Store"] = ["Stemma"],
        ["Stemma.Work"] = ["Stemma", "Stemma.Intake", "Stemma.Store"],
        ["Stemma.Web"] = ["Stemma", "Stemma.Store", "Stemma.Work"],
        ["Stemma.Cli"] = ["Stemma", "Stemma.Intake", "Stemma.Store", "Stemma.Work", "Stemma.Web"],
        ["Stemma.Training"] = ["Stemma", "Stemma.Intake"],
        ["Stemma.Benchmarks"] = ["Stemma", "Stemma.Intake", "Stemma.Store", "Stemma.Work", "Stemma.Training"],
    };

    [Fact]
    public void NoTypeShowsATypeOfAHigherFloor() => House.None(
        from type in House.TypesOf(House.Library)
        from used in Used(type)
        where used.Assembly == House.Library && House.FloorOf(used) > House.FloorOf(type)
        select $"{type.FullName} uses {used.FullName}");

    [Fact]
    public void NoFileNamesAHigherFloor() => House.None(
        from file in SourceFile.Under("src/Stemma")
        let floor = House.Floors.IndexOf(file.Path.Split('/')[2])
        from line in file.Lines
        from Match match in RoomName().Matches(line)
        where House.Floors.IndexOf(match.Groups[1].Value) > floor
        select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void EveryFileIsInTheNamespaceOfItsRoom() => House.None(
        from file in SourceFile.Under("src/Stemma")
        let parts = file.Path.Split('/')
        let room = parts.Length > 3 ? $"Stemma.{parts[2]}" : "Stemma"
        where !file.Lines.Contains($"namespace {room};")
        select $"{file.Path} is not in {room}");

    [Fact]
    public void ProjectsUseOnlyWhatTheDesignGivesThem() => House.None(
        from project in Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
        let name = Path.GetFileNameWithoutExtension(project)
        where _mayUse.ContainsKey(name)
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        let used = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)
        where !_mayUse[name].Contains(used)
        select $"{name} uses {used}");

    [Fact]
    public void TheLibraryUsesNoPackage() => Assert.DoesNotContain(
        "PackageReference",
        File.ReadAllText(Repository.File("src/Stemma/Stemma.csproj")),
        StringComparison.Ordinal);

    [Fact]
    public void TheLibraryTouchesNoMachine() => House.None(
        from file in SourceFile.Under("src/Stemma")
        from line in file.Lines
        where Machine().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{file.Path}: {line.Trim()}");

    static IEnumerable<Type> Used(Type type) =>
        type.GetInterfaces()
            .Append(type.BaseType)
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetProperties(Declared).Select(property => property.PropertyType))
            .Concat(type.GetConstructors(Declared).SelectMany(Parameters))
            .Concat(type.GetMethods(Declared).SelectMany(method => Parameters(method).Append(method.ReturnType)))
            .OfType<Type>()
            .SelectMany(Parts);

    static IEnumerable<Type> Parameters(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType);

    /// <summary>The type and what it is made of: <c>ImmutableArray&lt;Token&gt;</c> is also <c>Token</c>.</summary>
    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    [GeneratedRegex(@"\bStemma\.(Language|Reading|Stories|Collation|Reports)\b")]
    private static partial Regex RoomName();

    [GeneratedRegex(@"\b(File|Directory|Console|Environment|HttpClient|Process|AppContext)\.[A-Z]|System\.Reflection")]
    private static partial Regex Machine();
}
