using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>Classes of words that keep the same company, by the hash of the word.</summary>
sealed class WordClasses
{
    internal const string FileName = "classes.bin";
    internal const int Version = 1;
    internal const int CoarseClasses = 128;
    internal const int FineClasses = 1024;
    const int SlotBytes = 8;
    internal static ReadOnlySpan<byte> Kind => "STWC"u8;

    readonly byte[] _bytes;
    readonly int _slots;
    readonly uint _mask;

    WordClasses(byte[] bytes)
    {
        _bytes = bytes;
        var header = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(ModelBytes.HeaderLength));
        Header = Encoding.UTF8.GetString(bytes, ModelBytes.HeaderLength + sizeof(int), header);
        _slots = ModelBytes.HeaderLength + sizeof(int) + header;
        _mask = (uint)((bytes.Length - _slots) / SlotBytes - 1);
    }

    /// <summary>Data, licence and seed, for people.</summary>
    public string Header { get; }

    /// <summary>The fine and the coarse class of a word, and the lists it is on; 0 where it is not known.</summary>
    public (ushort Fine, byte Coarse, WordLists Lists) this[uint word]
    {
        get
        {
            var slots = MemoryMarshal.Cast<byte, uint>(_bytes.AsSpan(_slots));
            for (var slot = word & _mask; slots[(int)slot * 2 + 1] != 0; slot = (slot + 1) & _mask)
            {
                if (slots[(int)slot * 2] != word)
                    continue;
                var value = slots[(int)slot * 2 + 1];
                return ((ushort)value, (byte)(value >> 16), (WordLists)(value >> 24));
            }

            return (0, 0, WordLists.None);
        }
    }

    /// <exception cref="InvalidDataException">The stream holds no classes of this version.</exception>
    public static WordClasses Load(Stream stream) => new(ModelBytes.Read(stream, Kind, Version));

    internal static void Write(
        Stream stream, string header, IReadOnlyDictionary<uint, (ushort Fine, byte Coarse, WordLists Lists)> classes)
    {
        var capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)classes.Count * 4 / 3);
        var slots = new uint[capacity * 2];
        foreach (var (word, (fine, coarse, lists)) in classes.OrderBy(pair => pair.Key))
        {
            var slot = word & (uint)(capacity - 1);
            while (slots[slot * 2 + 1] != 0)
                slot = (slot + 1) & (uint)(capacity - 1);
            (slots[slot * 2], slots[slot * 2 + 1]) = (word, fine | ((uint)coarse << 16) | ((uint)lists << 24));
        }

        using var writer = new BinaryWriter(stream);
        var text = Encoding.UTF8.GetBytes(header);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(text.Length);
        writer.Write(text);
        foreach (var slot in slots)
            writer.Write(slot);
    }
}
