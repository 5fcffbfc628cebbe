namespace SpaceNews.Extract;

/// <summary>How a name leads to an entry of the knowledge base.</summary>
public enum KnowledgeForm : byte
{
    /// <summary>It is the name of the entry, or one of its aliases.</summary>
    Name,

    /// <summary>It is one of its names, and also an ordinary word or the name of something else: in a text it counts only with support from what stands around it.</summary>
    AmbiguousName,

    /// <summary>It is the serial of one craft of the entry: “Soyuz MS-28”, “B1058”.</summary>
    Serial,
}
