using System.Reflection;
using System.Runtime.CompilerServices;
using SpaceNews.Extract.Testing;

namespace SpaceNews.Extract.Tests;

/// <summary>Law 7: nothing public is mutable except builders.</summary>
public class ImmutabilityTests
{
    private static readonly Type[] PublicTypes = [.. typeof(Article).Assembly.GetExportedTypes(), .. typeof(Verify).Assembly.GetExportedTypes()];

    [Fact]
    public void Public_properties_cannot_be_set() =>
        PublicTypes.Where(t => !t.Name.EndsWith("Builder", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
            .Should().BeEmpty();

    [Fact]
    public void Public_fields_are_constants() =>
        PublicTypes.Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.IsInitOnly)
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")
            .Should().BeEmpty();

    [Fact]
    public void Public_classes_are_sealed_or_abstract() =>
        PublicTypes.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void Public_structs_are_readonly() =>
        PublicTypes.Where(t => t.IsValueType && !t.IsEnum && t.GetCustomAttribute<IsReadOnlyAttribute>() is null).Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void Public_properties_give_no_mutable_collection() =>
        PublicTypes.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.PropertyType.IsArray || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() is var open && (open == typeof(List<>) || open == typeof(Dictionary<,>) || open == typeof(IList<>) || open == typeof(HashSet<>))))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}")
            .Should().BeEmpty();

    [Fact]
    public void Public_types_live_in_one_namespace() =>
        PublicTypes.Select(t => t.Namespace).Distinct().Should().BeEquivalentTo("SpaceNews.Extract", "SpaceNews.Extract.Testing");
}
