namespace SpaceNews.Extract.CustomExtractor;

/// <summary>How much of a propellant.</summary>
/// <param name="Kilograms">The mass.</param>
/// <param name="Propellant">The words for it, as written.</param>
internal sealed record PropellantLoad(double Kilograms, string Propellant)
{
    /// <summary>As markup writes it: <c>20000 kg of liquid oxygen</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Kilograms:0.##} kg of {Propellant}");
}
