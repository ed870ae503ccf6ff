namespace Stemma.Stories;

/// <summary>The file of a reuse index: the remembered articles with their runs. The traces follow from them.</summary>
static class ReuseSnapshot
{
    const int Version = 1;

    static ReadOnlySpan<byte> Kind => "STRU"u8;

    public static void Write(ReuseIndex index, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(index.MostArticles);
        writer.Write(index.Count);
        foreach (var entry in index.Entries)
        {
            writer.Write(entry.Article.Value);
            Write(writer, entry.Shingles.Span);
        }

        var ends = index.Footers.All.SelectMany(pair => pair.Ends, (pair, end) => (pair.Site, End: end)).ToList();
        writer.Write(ends.Count);
        foreach (var (site, end) in ends)
        {
            writer.Write(site);
            Write(writer, end);
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no index of this version.</exception>
    public static ReuseIndex Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Kind.Length).AsSpan().SequenceEqual(Kind) || reader.ReadInt32() != Version)
            throw new InvalidDataException($"This is no index of shared text of version {Version}.");
        var index = new ReuseIndex(reader.ReadInt32());
        for (var count = reader.ReadInt32(); count > 0; count--)
            index.Remember(new(reader.ReadString()), Shingles(reader));
        for (var count = reader.ReadInt32(); count > 0; count--)
            index.Footers.Remember(reader.ReadString(), Shingles(reader));
        return index;
    }

    static void Write(BinaryWriter writer, ReadOnlySpan<uint> shingles)
    {
        writer.Write(shingles.Length);
        foreach (var shingle in shingles)
            writer.Write(shingle);
    }

    static uint[] Shingles(BinaryReader reader)
    {
        var shingles = new uint[reader.ReadInt32()];
        for (var i = 0; i < shingles.Length; i++)
            shingles[i] = reader.ReadUInt32();
        return shingles;
    }
}
