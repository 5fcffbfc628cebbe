using System.Runtime.InteropServices;

namespace SpaceNews.Extract.Internals;

/// <summary>Finds places in lists that are sorted.</summary>
internal static class SortedSearch
{
    /// <param name="item">An item of a list.</param>
    /// <param name="place">A place.</param>
    public delegate bool IsBefore<T>(in T item, int place);

    /// <summary>How many items stand before a place: the index of the first that does not.</summary>
    /// <param name="items">In the order of their places.</param>
    /// <param name="place">The place.</param>
    /// <param name="isBefore">Whether an item stands before it; a static function costs nothing.</param>
    public static int CountBefore<T>(this List<T> items, int place, IsBefore<T> isBefore) => CountBefore(CollectionsMarshal.AsSpan(items), place, isBefore);

    /// <inheritdoc cref="CountBefore{T}(List{T}, int, IsBefore{T})"/>
    public static int CountBefore<T>(this ReadOnlySpan<T> items, int place, IsBefore<T> isBefore)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (isBefore(items[middle], place)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
