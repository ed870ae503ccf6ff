using System.Buffers.Binary;
using Stemma.Language;

namespace Stemma.Stories;

/// <summary>In how many articles of a collection of news each word stands, by the word's hash.</summary>
/// <remarks>After the header: the number of articles, the number of words, their hashes sorted, their counts in two bytes.</remarks>
sealed class RarityTable
{
    public const string FileName = "rarity.bin";
    public const int Version = 1;

    static readonly Lazy<RarityTable> _shipped = new(() => Load(WordList.Open(FileName)));

    readonly uint[] _words;
    readonly ushort[] _counts;

    RarityTable(int articles, uint[] words, ushort[] counts) => (Articles, _words, _counts) = (articles, words, counts);

    public static ReadOnlySpan<byte> Kind => "STRA"u8;
    public static RarityTable Shipped => _shipped.Value;

    public int Articles { get; }

    /// <exception cref="InvalidDataException">The stream holds no table of this version.</exception>
    public static RarityTable Load(Stream stream)
    {
        var bytes = ModelBytes.Read(stream, Kind, Version).AsSpan(ModelBytes.HeaderLength);
        var (articles, count) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
        var (words, counts) = (new uint[count], new ushort[count]);
        for (var i = 0; i < count; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(8 + 4 * i)..]);
            counts[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(8 + 4 * count + 2 * i)..]);
        }

        return new(articles, words, counts);
    }

    /// <summary>Words that stand in fewer than this many articles are left out.</summary>
    public static void Write(BinaryWriter writer, int articles, IReadOnlyDictionary<ulong, int> counts, int least)
    {
        var kept = new SortedDictionary<uint, int>();
        foreach (var (word, count) in counts)
        {
            if (count >= least)
                kept[(uint)(word >> 32)] = Math.Max(kept.GetValueOrDefault((uint)(word >> 32)), count);
        }

        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(articles);
        writer.Write(kept.Count);
        foreach (var word in kept.Keys)
            writer.Write(word);
        foreach (var count in kept.Values)
            writer.Write((ushort)Math.Min(count, ushort.MaxValue));
    }

    public int ArticlesWith(ulong word) => ArticlesWith(WordSequence.Key(word));

    public int ArticlesWith(uint word)
    {
        var index = Array.BinarySearch(_words, word);
        return index < 0 ? 0 : _counts[index];
    }
}
