namespace Stemma.Stories;

/// <summary>The file of a story index: what it knows of words, and the stories that are open. Reading it back loses nothing.</summary>
static class StorySnapshot
{
    const int Version = 1;

    static ReadOnlySpan<byte> Kind => "STIX"u8;

    public static void Write(StoryIndex index, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(index.Rarity.Articles);
        writer.Write(index.Rarity.Seen.Count);
        foreach (var (word, count) in index.Rarity.Seen.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write(count);
        }

        writer.Write(index.Next);
        writer.Write(index.OpenStories);
        foreach (var story in index.Open)
            Write(story, writer);
        Write(index.Postings, writer);
    }

    /// <exception cref="InvalidDataException">The stream holds no index of this version.</exception>
    public static StoryIndex Read(Stream stream, ClusteringOptions options)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Kind.Length).AsSpan().SequenceEqual(Kind) || reader.ReadInt32() != Version)
            throw new InvalidDataException($"This is no index of stories of version {Version}.");
        var rarity = StreamRarity.Restored(
            reader.ReadInt32(), [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadUInt64(), reader.ReadInt32()))]);
        var index = new StoryIndex(options, rarity);
        var next = reader.ReadInt32();
        ImmutableArray<OpenStory> stories = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => Story(reader))];
        index.Restore(next, stories, [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadUInt32(), Numbers(reader)))]);
        return index;
    }

    static void Write(IReadOnlyDictionary<uint, List<int>> postings, BinaryWriter writer)
    {
        writer.Write(postings.Count);
        foreach (var (word, numbers) in postings.OrderBy(pair => pair.Key))
        {
            writer.Write(word);
            writer.Write(numbers.Count);
            foreach (var number in numbers)
                writer.Write(number);
        }
    }

    static List<int> Numbers(BinaryReader reader) =>
        [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())];

    static void Write(OpenStory story, BinaryWriter writer)
    {
        writer.Write(story.Number);
        writer.Write(story.First.Value);
        writer.Write(story.FirstDay?.DayNumber ?? -1);
        writer.Write(story.LastDay?.DayNumber ?? -1);
        writer.Write(story.Words.Length);
        foreach (var word in story.Words)
            writer.Write(word);
        foreach (var weight in story.Sum)
            writer.Write(weight);
    }

    static OpenStory Story(BinaryReader reader)
    {
        var (number, first) = (reader.ReadInt32(), new ArticleId(reader.ReadString()));
        var days = (Day(reader.ReadInt32()), Day(reader.ReadInt32()));
        var count = reader.ReadInt32();
        var words = new uint[count];
        for (var i = 0; i < count; i++)
            words[i] = reader.ReadUInt32();
        var sum = new float[count];
        for (var i = 0; i < count; i++)
            sum[i] = reader.ReadSingle();
        return OpenStory.Restored(number, first, (words, sum), days);
    }

    static DateOnly? Day(int number) => number < 0 ? null : DateOnly.FromDayNumber(number);
}
