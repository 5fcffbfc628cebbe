using NodaTime;
using SpaceNews.Extract.Internals;

namespace SpaceNews.Extract;

/// <summary>How the craft of a trigger goes with the craft of an event.</summary>
internal enum VehicleRelation
{
    NeitherHasOne,
    UnitHasNone,
    EventHasNone,
    Same,
    Family,
    Named,
    RocketAndLoad,
    OtherFamily,
    Other,
}

/// <summary>How the date of a trigger goes with the dates of an event.</summary>
internal enum DateRelation
{
    NeitherHasOne,
    UnitHasNone,
    EventHasNone,
    Same,
    Overlapping,
    Near,
    Before,
    After,
}

/// <summary>How the place of a trigger goes with the places of an event.</summary>
internal enum SiteRelation
{
    Unknown,
    Same,
    Other,
}

/// <summary>Compares what pins down a trigger with what pins down an event.</summary>
internal static class Relations
{
    /// <summary>Dates further apart than this many days are hardly of one event.</summary>
    private const int DaysApart = 20;

    public static VehicleRelation OfVehicles(VehicleName? vehicle, EventCluster cluster)
    {
        if (vehicle is null) return cluster.Vehicles.Count == 0 ? VehicleRelation.NeitherHasOne : VehicleRelation.UnitHasNone;
        bool family = false, load = false, individual = false;
        foreach (VehicleName other in cluster.Vehicles)
        {
            if (other.Id == vehicle.Id) return VehicleRelation.Same;
            family |= IsFamily(vehicle, other) || IsFamily(other, vehicle);
            load |= IsRocket(vehicle) != IsRocket(other);
            individual |= other.IsIndividual && vehicle.IsIndividual;
        }
        if (family) return VehicleRelation.Family;
        if (cluster.Names(vehicle.Id)) return VehicleRelation.Named;
        if (cluster.Vehicles.Count == 0) return VehicleRelation.EventHasNone;
        return load ? VehicleRelation.RocketAndLoad : individual ? VehicleRelation.Other : VehicleRelation.OtherFamily;
    }

    public static DateRelation OfDates(CalendarDate? date, EventCluster cluster)
    {
        if (date is null) return cluster.Dates.Count == 0 ? DateRelation.NeitherHasOne : DateRelation.UnitHasNone;
        if (cluster.Dates.Count == 0) return DateRelation.EventHasNone;
        DateRelation best = DateRelation.After;
        int gap = int.MaxValue;
        foreach (CalendarDate other in cluster.Dates)
        {
            if (date.Value == other.Value) return DateRelation.Same;
            int days = Gap(date, other);
            if (days >= gap) continue;
            gap = days;
            best = days == 0 ? DateRelation.Overlapping : days <= DaysApart ? DateRelation.Near : date.Latest < other.Earliest ? DateRelation.Before : DateRelation.After;
        }
        return best;
    }

    public static SiteRelation OfSites(SiteName? site, EventCluster cluster)
    {
        if (site is null || cluster.Sites.Count == 0) return SiteRelation.Unknown;
        foreach (SiteName other in cluster.Sites)
            if (other.Complex == site.Complex) return SiteRelation.Same;
        return SiteRelation.Other;
    }

    public static bool IsRocket(VehicleName vehicle) => vehicle.Class is VehicleClass.LaunchVehicle or VehicleClass.Stage or VehicleClass.Missile;

    public static bool IsFamily(VehicleName family, VehicleName craft) => !family.IsIndividual && craft.Family is not null && family.Family == craft.Family;

    /// <summary>Days between two dates; 0 where they overlap.</summary>
    public static int Gap(CalendarDate a, CalendarDate b)
    {
        LocalDate aFirst = a.Earliest!.Value, aLast = a.Latest!.Value, bFirst = b.Earliest!.Value, bLast = b.Latest!.Value;
        return aLast < bFirst ? Period.DaysBetween(aLast, bFirst) : bLast < aFirst ? Period.DaysBetween(bLast, aFirst) : 0;
    }
}
