namespace SpaceNews.Extract;

/// <summary>Where a word stands that tells what a number with a unit measures.</summary>
internal enum ContextPlace : byte
{
    /// <summary>Within a few words on either side.</summary>
    Near,

    /// <summary>Behind “of”, or right behind the unit: “tons of thrust”.</summary>
    Of,

    /// <summary>Ahead of the number in its clause: “a thrust of 40 tons”.</summary>
    Before,

    /// <summary>A verb right ahead of the number, which counts together with a word near by: “the engine produces 390 tons”.</summary>
    Verb,
}
