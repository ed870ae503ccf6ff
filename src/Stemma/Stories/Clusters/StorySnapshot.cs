namespace Stemma.Stories;

/// <summary>The file of a story index: what it knows of words, and the stories that are open. Reading it back loses nothing.</summary>
static class StorySnapshot
{
    const int Version = 2;

    static ReadOnlySpan<byte> Kind => "STIX"u8;

    public static void Write(StoryIndex index, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(index.Rarity.Articles);
        Write(writer, [.. index.Rarity.Seen], pair =>
        {
            writer.Write(pair.Word);
            writer.Write(pair.Seen);
        });
        writer.Write(index.Shelf.Next);
        Write(writer, [.. index.Shelf.Stories], story => Write(writer, story));
        Write(writer, [.. index.Shelf.Postings.All], pair =>
        {
            writer.Write(pair.Word);
            Write(writer, pair.Stories, story => writer.Write(story.Number));
        });
    }

    /// <exception cref="InvalidDataException">The stream holds no index of this version.</exception>
    public static StoryIndex Read(Stream stream, ClusteringOptions options)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Kind.Length).AsSpan().SequenceEqual(Kind) || reader.ReadInt32() != Version)
            throw new InvalidDataException($"This is no index of stories of version {Version}.");
        var rarity = StreamRarity.Restored(reader.ReadInt32(), List(reader, () => (reader.ReadUInt32(), reader.ReadInt32())));
        var next = reader.ReadInt32();
        var stories = List(reader, () => Story(reader));
        var postings = List(reader, () => (reader.ReadUInt32(), List(reader, reader.ReadInt32)));
        return new(options, rarity, StoryShelf.Restored(next, stories, postings));
    }

    static void Write(BinaryWriter writer, OpenStory story)
    {
        writer.Write(story.Number);
        writer.Write(story.First.Value);
        writer.Write(story.Review);
        Write(writer, story.Words, story.Sum);
        Write(writer, story.FirstDay);
        Write(writer, story.LastDay);
        Write(writer, story.Reports, report => Write(writer, report));
    }

    static OpenStory Story(BinaryReader reader) => OpenStory.Restored(
        (reader.ReadInt32(), new(reader.ReadString()), reader.ReadInt32()),
        Words(reader),
        (Day(reader), Day(reader)),
        List(reader, () => Report(reader)));

    static void Write(BinaryWriter writer, ReportProfile report)
    {
        writer.Write(report.Article.Value);
        Write(writer, report.Day);
        Write(writer, report.Words, report.Weights);
        Write(writer, report.Telling, word =>
        {
            writer.Write(word.Word);
            writer.Write(word.Place.Start);
            writer.Write(word.Place.End);
            writer.Write((byte)word.Sort);
        });
    }

    static ReportProfile Report(BinaryReader reader)
    {
        var (article, day) = (new ArticleId(reader.ReadString()), Day(reader));
        var (words, weights) = Words(reader);
        return new(article, day, words, weights, [.. List(reader, () => new TellingWord(
            reader.ReadUInt32(), new(reader.ReadInt32(), reader.ReadInt32()), (WordSort)reader.ReadByte()))]);
    }

    static void Write(BinaryWriter writer, ReadOnlySpan<uint> words, ReadOnlySpan<float> weights)
    {
        writer.Write(words.Length);
        foreach (var word in words)
            writer.Write(word);
        foreach (var weight in weights)
            writer.Write(weight);
    }

    static (uint[] Words, float[] Weights) Words(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var (words, weights) = (new uint[count], new float[count]);
        for (var i = 0; i < count; i++)
            words[i] = reader.ReadUInt32();
        for (var i = 0; i < count; i++)
            weights[i] = reader.ReadSingle();
        return (words, weights);
    }

    static void Write(BinaryWriter writer, DateOnly? day) => writer.Write(day?.DayNumber ?? -1);

    static DateOnly? Day(BinaryReader reader) => reader.ReadInt32() is >= 0 and var number ? DateOnly.FromDayNumber(number) : null;

    static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    static List<T> List<T>(BinaryReader reader, Func<T> read)
    {
        var items = new List<T>();
        for (var count = reader.ReadInt32(); items.Count < count;)
            items.Add(read());
        return items;
    }
}
