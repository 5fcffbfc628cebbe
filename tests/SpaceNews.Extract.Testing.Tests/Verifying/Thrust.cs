using System.Globalization;

namespace SpaceNews.Extract.Testing.Tests;

/// <summary>What the sample extractor finds.</summary>
public readonly record struct Thrust(double KiloNewtons)
{
    public override string ToString() => KiloNewtons.ToString("0.###", CultureInfo.InvariantCulture) + " kN";
}
