namespace SpaceNews.Extract;

/// <summary>What a quantity measures. Its values are given in the coherent SI unit named at each member.</summary>
public enum QuantityDimension : byte
{
    /// <summary>A bare number, or a compound unit that none of the others covers; in products of SI base units.</summary>
    Other,

    /// <summary>Mass, in kilograms.</summary>
    Mass,

    /// <summary>Length, altitude, distance, in metres.</summary>
    Length,

    /// <summary>Area, in square metres.</summary>
    Area,

    /// <summary>Volume, in cubic metres.</summary>
    Volume,

    /// <summary>Time, in seconds.</summary>
    Time,

    /// <summary>Speed, in metres per second.</summary>
    Speed,

    /// <summary>Acceleration, in metres per second squared.</summary>
    Acceleration,

    /// <summary>Force and thrust, in newtons.</summary>
    Force,

    /// <summary>Pressure, in pascals.</summary>
    Pressure,

    /// <summary>Energy, also explosive yield, in joules.</summary>
    Energy,

    /// <summary>Power, in watts.</summary>
    Power,

    /// <summary>Temperature, in kelvins.</summary>
    Temperature,

    /// <summary>Plane angle, in radians.</summary>
    Angle,

    /// <summary>Frequency, in hertz.</summary>
    Frequency,

    /// <summary>An amount of money, in the currency that it names; there is no conversion between currencies.</summary>
    Money,

    /// <summary>A percentage or other ratio; 1 is the whole.</summary>
    Fraction,

    /// <summary>A count of people.</summary>
    Count,

    /// <summary>An amount of data, in bits.</summary>
    Information,

    /// <summary>A rate of data, in bits per second.</summary>
    DataRate,

    /// <summary>Electric current, in amperes.</summary>
    Current,

    /// <summary>Voltage, in volts.</summary>
    Voltage,

    /// <summary>Electric resistance, in ohms.</summary>
    Resistance,

    /// <summary>Electric charge, in coulombs.</summary>
    Charge,

    /// <summary>Capacitance, in farads.</summary>
    Capacitance,

    /// <summary>Magnetic flux density, in teslas.</summary>
    MagneticField,

    /// <summary>Luminous intensity, in candelas.</summary>
    Luminosity,

    /// <summary>Absorbed or equivalent dose, in grays.</summary>
    Dose,

    /// <summary>Amount of substance, in moles.</summary>
    Amount,

    /// <summary>Concentration, in moles per cubic metre.</summary>
    Concentration,

    /// <summary>Density, in kilograms per cubic metre.</summary>
    Density,

    /// <summary>Mass flow, in kilograms per second.</summary>
    MassFlow,

    /// <summary>Volume flow, in cubic metres per second.</summary>
    FlowRate,

    /// <summary>A level in decibels.</summary>
    Level,

    /// <summary>A count of pixels.</summary>
    Pixels,
}
