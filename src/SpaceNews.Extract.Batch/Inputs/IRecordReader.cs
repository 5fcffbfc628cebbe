namespace SpaceNews.Extract.Batch;

/// <summary>Cuts one opened input into records.</summary>
internal interface IRecordReader
{
    /// <summary>Whether its records are lines.</summary>
    bool HasLines { get; }

    /// <summary>The next record, or null at the end.</summary>
    /// <param name="bytesRead">Tells the bytes of all inputs read so far.</param>
    InputRecord? Next(Func<long> bytesRead);
}
