using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace SpaceNews.Extract.Tests;

/// <summary>All that a model holds as one string, so that two models can be compared to the last bit.</summary>
internal static class Dump
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static string Of(ArticleModel model)
    {
        var result = new StringBuilder();
        foreach (Token token in model.Tree.Tokens()) result.Append(CultureInfo.InvariantCulture, $"{token.Span} {token.Kind} {token.Shape}\n");
        foreach (Sentence sentence in model.Tree.Sentences) result.Append(sentence).Append('\n');
        foreach (Block block in model.Tree.Blocks) result.Append(block).Append('\n');
        Write(result, model.Mentions);
        Write(result, model.Entities);
        Write(result, model.Incidents);
        Write(result, model.Diagnostics);
        return result.ToString();
    }

    public static string Of(object value)
    {
        var result = new StringBuilder();
        Write(result, value);
        return result.ToString();
    }

    /// <summary>An object and all that its properties lead to.</summary>
    public static IEnumerable<object> Walk(object value)
    {
        var open = new Stack<object>([value]);
        while (open.TryPop(out object? next))
        {
            yield return next;
            if (IsLeaf(next)) continue;
            foreach (object? part in next is IEnumerable items ? items.Cast<object?>() : PropertiesOf(next).Select(p => p.GetValue(next)))
                if (part is not null) open.Push(part);
        }
    }

    private static void Write(StringBuilder result, object? value)
    {
        switch (value)
        {
            case null:
                result.Append('-');
                break;
            case double number:
                result.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case not null when IsLeaf(value):
                result.Append(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
                break;
            case IEnumerable items:
                result.Append("[\n");
                foreach (object? item in items)
                {
                    Write(result, item);
                    result.Append('\n');
                }
                result.Append(']');
                break;
            default:
                result.Append('{');
                foreach (PropertyInfo property in PropertiesOf(value))
                {
                    result.Append(property.Name).Append('=');
                    Write(result, property.GetValue(value));
                    result.Append(';');
                }
                result.Append('}');
                break;
        }
    }

    private static bool IsLeaf(object value) => value is string or TextSpan or MentionKind || value.GetType() is var type && (type.IsPrimitive || type.IsEnum || type.Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) == true);

    private static PropertyInfo[] PropertiesOf(object value) => Properties.GetOrAdd(
        value.GetType(),
        type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.Name != nameof(Mention.UntypedValue)).OrderBy(p => p.Name, StringComparer.Ordinal)]);
}
