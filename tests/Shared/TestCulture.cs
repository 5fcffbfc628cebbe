using System.Globalization;
using System.Runtime.CompilerServices;

namespace SpaceNews.Extract.Tests.Shared;

/// <summary>Lets the whole suite run under another culture: <c>SNX_TEST_CULTURE=tr-TR dotnet test</c>.</summary>
internal static class TestCulture
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("SNX_TEST_CULTURE") is not { Length: > 0 } name) return;
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
