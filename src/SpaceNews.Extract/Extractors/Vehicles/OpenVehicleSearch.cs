namespace SpaceNews.Extract;

/// <summary>Finds vehicles that the knowledge base does not hold, from the surest to what leans on the others.</summary>
internal static class OpenVehicleSearch
{
    /// <summary>Finds them.</summary>
    /// <param name="article">The article, in which the known vehicles are reported already.</param>
    /// <param name="names">Takes the names by their folded hashes.</param>
    public static void Run(ArticleContext article, Dictionary<ulong, VehicleName> names)
    {
        var open = new OpenVehicleNames(article, names);
        var shapes = new VehiclesByShape(article, open);
        if (article.IsAboutSpaceflight)
        {
            new VehiclesBesideHeadWord(article, open).Find();
            shapes.Find();
        }
        shapes.FindSatellites();
        shapes.FindActing();
        new OtherVehicleOccurrences(article, open, names).Find();
        new VehiclesByNumberAlone(article).Find();
        new VehiclesSharingName(article).Find();
        new VehiclesByInitials(article).Find();
    }
}
