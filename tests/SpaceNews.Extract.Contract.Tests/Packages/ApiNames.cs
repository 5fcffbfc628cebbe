using System.Reflection;
using System.Text;

namespace SpaceNews.Extract.Contract.Tests;

/// <summary>Names of types and parameters as C# writes them, with what may be null.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string OfDeclaration(Type type) => $"{(type.IsNested ? OfDeclaration(type.DeclaringType!) + "." : type.Namespace is { } space ? space + "." : "")}{type.Name.Split('`')[0]}{Generics(type.GetGenericArguments(), Of)}";

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword)) return keyword;
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        if (type.IsGenericParameter) return type.Name;
        return type.Name.Split('`')[0] + Generics(type.GetGenericArguments(), Of);
    }

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string NameOf(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Describe))}]" : property.Name;

    public static string GenericsOf(MethodInfo method) => method.IsGenericMethod ? Generics(method.GetGenericArguments(), Of) : "";

    public static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    public static string ConstraintsOf(IEnumerable<Type> parameters)
    {
        var text = new StringBuilder();
        foreach (Type parameter in parameters)
        {
            var parts = new List<string>();
            GenericParameterAttributes attributes = parameter.IsGenericParameter ? parameter.GenericParameterAttributes : 0;
            if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) parts.Add("class");
            if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)) parts.Add("struct");
            if (parameter.IsGenericParameter) parts.AddRange(parameter.GetGenericParameterConstraints().Where(t => t != typeof(ValueType)).Select(Of));
            if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !parts.Contains("struct")) parts.Add("new()");
            if (parts.Count > 0) text.Append(" where ").Append(parameter.Name).Append(" : ").AppendJoin(", ", parts);
        }
        return text.ToString();
    }

    private static string Describe(ParameterInfo parameter)
    {
        string prefix = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        string value = !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
        {
            null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => " = default",
            null => " = null",
            string s => $" = \"{s}\"",
            bool b => b ? " = true" : " = false",
            var other => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" = {other}"),
        };
        return $"{prefix}{Of(parameter)} {parameter.Name}{value}";
    }

    private static string Of(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element) return $"{Of(element)}[]{mark}";
        if (type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length == type.GetGenericArguments().Length)
            return $"{type.Name.Split('`')[0]}{Generics(info.GenericTypeArguments, Of)}{mark}";
        return Of(type) + mark;
    }

    private static string Generics<T>(IReadOnlyCollection<T> arguments, Func<T, string> name) => arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(name))}>";
}
