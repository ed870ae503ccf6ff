using System.Reflection;
using System.Runtime.CompilerServices;

namespace Stemma.Tests;

/// <summary>What a type of the house is like.</summary>
public sealed class TypeTests
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void ClassesAreSealedOrStaticUnlessInherited() => House.None(
        from type in House.Types
        where type.IsClass && !type.IsSealed && !House.Types.Any(other => other.BaseType == type)
        select $"{type.FullName} is open");

    [Fact]
    public void InheritedClassesAreAbstract() => House.None(
        from type in House.Types
        where type.IsClass && !type.IsSealed && !type.IsAbstract
        select $"{type.FullName} is neither sealed nor abstract");

    [Fact]
    public void NoPublicStateIsSettable() => House.None(
        (from type in House.Types
         from property in type.GetProperties(Declared)
         where property.SetMethod is { IsPublic: true } setter && !IsInit(setter) && !IsAskedByTheFramework(setter)
         select $"{type.FullName}.{property.Name} has a setter")
        .Concat(
         from type in House.Types
         from field in type.GetFields(Declared)
         where field is { IsPublic: true, IsInitOnly: false, IsLiteral: false } && !type.IsEnum
         select $"{type.FullName}.{field.Name} can be written"));

    /// <summary>A setter that a class of the framework asks for, as Stream.Position does.</summary>
    static bool IsAskedByTheFramework(MethodInfo setter) =>
        setter.GetBaseDefinition().DeclaringType!.Assembly == typeof(object).Assembly;

    [Fact]
    public void NoStaticStateChanges() => House.None(
        from type in House.Types
        from field in type.GetFields(Declared)
        where field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }
            && !field.IsDefined(typeof(CompilerGeneratedAttribute))
        select $"{type.FullName}.{field.Name} is static and can be written");

    [Fact]
    public void EveryInterfaceHasTwoImplementers() => House.None(
        from type in House.Types
        where type.IsInterface && House.Types.Count(other => other.IsClass && other.IsAssignableTo(type)) < 2
        select $"{type.FullName} has fewer than two implementers");

    [Fact]
    public void EveryPublicTypeSaysWhatItIs() => House.None(
        from assembly in House.Assemblies
        let summaries = House.SummariesOf(assembly)
        from type in House.TypesOf(assembly)
        where type.IsVisible && string.IsNullOrEmpty(summaries.GetValueOrDefault(type.FullName!.Replace('+', '.')))
        select $"{type.FullName} has no summary");

    [Fact]
    public void AtMostHalfOfTheTypesOfTheLibraryArePublic()
    {
        var types = House.TypesOf(House.Library).ToList();
        var open = types.Count(type => type.IsVisible);
        Assert.True(open * 2 <= types.Count, $"{open} of {types.Count} types of Stemma are public.");
    }

    [Fact]
    public void MethodsTakeAtMostFiveParameters() => House.None(
        from type in House.Types
        from method in type.GetMethods(Declared)
        where method.GetParameters().Length > 5 && method.Name != "Deconstruct"
            && !method.Name.Contains('<', StringComparison.Ordinal)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        select $"{type.FullName}.{method.Name} takes {method.GetParameters().Length} parameters");

    static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
