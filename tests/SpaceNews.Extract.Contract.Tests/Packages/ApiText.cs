using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Writes what an assembly shows to its users, a line for each type and member, in an order that does not change by itself.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute))).OrderBy(ApiNames.OfDeclaration, StringComparer.Ordinal))
        {
            text.Append(Describe(type)).Append('\n');
            if (!typeof(Delegate).IsAssignableFrom(type))
                foreach (string line in MembersOf(type)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The members of a type that its users or heirs see; what the compiler writes for a record is left out.</summary>
    public static IEnumerable<MemberInfo> VisibleMembersOf(Type type) => type.GetMembers(Declared).Where(IsVisible).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) && m is not Type);

    private static IEnumerable<string> MembersOf(Type type) => VisibleMembersOf(type).Select(m => (m.Name, Line: Describe(m))).Where(m => m.Line is not null)
        .OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Line, StringComparer.Ordinal).Select(m => m.Line!);

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => @event.AddMethod is { } add && IsVisible(add),
        _ => false,
    };

    private static string Describe(Type type)
    {
        string kind = type.IsEnum ? "enum" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsInterface ? "interface"
            : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        if (type.GetMethod("<Clone>$") is not null) kind = kind.Replace("class", "record", StringComparison.Ordinal);
        IEnumerable<Type> bases = type.IsValueType || type.IsInterface || type.BaseType == typeof(object) || type.BaseType is null ? [] : [type.BaseType];
        IEnumerable<string> parents = bases.Concat(type.GetInterfaces().Where(i => i.IsPublic && !(type.BaseType?.GetInterfaces().Contains(i) ?? false))).Select(ApiNames.Of).Order(StringComparer.Ordinal);
        string inherits = type.IsEnum ? "" : string.Join(", ", parents);
        return $"{kind} {ApiNames.OfDeclaration(type)}{(inherits.Length > 0 ? " : " + inherits : "")}{ApiNames.ConstraintsOf(type.GetGenericArguments())}";
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{Modifiers(constructor)}{member.DeclaringType!.Name.Split('`')[0]}({ApiNames.ParametersOf(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => $"{Modifiers(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{ApiNames.GenericsOf(method)}({ApiNames.ParametersOf(method)}){ApiNames.ConstraintsOf(method.IsGenericMethod ? method.GetGenericArguments() : [])}",
        PropertyInfo property => $"{Modifiers(property.GetAccessors(nonPublic: true).First(IsVisible))}{ApiNames.Of(property)} {ApiNames.NameOf(property)} {{ {Accessors(property)} }}",
        FieldInfo { DeclaringType.IsEnum: true } field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        FieldInfo { IsLiteral: true } field => $"const {ApiNames.Of(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiNames.Of(field.FieldType)} {field.Name}",
        EventInfo @event => $"event {ApiNames.Of(@event.EventHandlerType!)} {@event.Name}",
        _ => null,
    };

    private static string Accessors(PropertyInfo property)
    {
        var parts = new List<string>();
        if (property.GetMethod is { } get && IsVisible(get)) parts.Add("get;");
        if (property.SetMethod is { } set && IsVisible(set))
            parts.Add(set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;");
        return string.Join(' ', parts);
    }

    private static string Modifiers(MethodBase method)
    {
        string access = method.IsPublic ? "" : "protected ";
        if (method.IsStatic) return access + "static ";
        if (method.DeclaringType!.IsInterface) return access;
        if (method.IsAbstract) return access + "abstract ";
        if (method is MethodInfo info && info.GetBaseDefinition() != info) return access + "override ";
        return method.IsVirtual && !method.IsFinal ? access + "virtual " : access;
    }
}
