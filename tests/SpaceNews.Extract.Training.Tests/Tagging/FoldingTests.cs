using System.Globalization;
using System.Text;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract.Training.Tests;

public sealed class FoldingTests
{
    [Fact]
    public void Base_of_a_letter_is_that_of_Unicode()
    {
        for (char c = '\0'; c < '\u0250'; c++)
        {
            string parts = c.ToString().Normalize(NormalizationForm.FormD);
            char expected = CharUnicodeInfo.GetUnicodeCategory(parts[^1]) == UnicodeCategory.NonSpacingMark ? parts[0] : c;
            Folding.Base(c).Should().Be(expected, because: $"it is the base of U+{(int)c:X4}");
        }
    }
}
