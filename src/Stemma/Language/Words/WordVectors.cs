using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>What company a word keeps: a direction in a space of meaning, and how rare the word is in news.</summary>
public sealed class WordVectors
{
    internal const string FileName = "vectors.bin";
    internal const int Version = 1;
    internal static ReadOnlySpan<byte> Kind => "STVC"u8;

    readonly byte[] _bytes;
    readonly WordTable _words;
    readonly int _rarities;
    readonly int _vectors;

    WordVectors(byte[] bytes)
    {
        _bytes = bytes;
        Dimensions = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(ModelBytes.HeaderLength));
        _words = new(bytes, ModelBytes.HeaderLength + sizeof(int));
        _rarities = _words.End;
        _vectors = _rarities + _words.Count;
    }

    public int Dimensions { get; }
    public int Count => _words.Count;

    /// <exception cref="InvalidDataException">The stream holds no vectors of this version.</exception>
    public static WordVectors Load(Stream stream) => new(ModelBytes.Read(stream, Kind, Version));

    /// <summary>The row of a word in lower case; -1 where it has none.</summary>
    public int Find(ReadOnlySpan<char> word) => _words.Find(word);

    /// <summary>The word of a row.</summary>
    public string Word(int row) => _words[row];

    /// <summary>
    /// The natural logarithm of how many articles there are for one that has the word, from 0 to 10; 10 for a word that
    /// is not in the table.
    /// </summary>
    public double Rarity(int row) => row < 0 ? 10 : _bytes[_rarities + row] / 25.5;

    /// <summary>A row's numbers, -127 to 127; only their direction tells.</summary>
    public ReadOnlySpan<sbyte> Vector(int row) =>
        MemoryMarshal.Cast<byte, sbyte>(
            _bytes.AsSpan(_vectors + row * Dimensions, Dimensions));

    /// <summary>The cosine of two rows, -1 to 1; 0 where one is missing.</summary>
    public double Cosine(int left, int right)
    {
        if (left < 0 || right < 0)
            return 0;
        var a = Vector(left);
        var b = Vector(right);
        var (dot, aa, bb) = (0, 0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }

        return aa == 0 || bb == 0 ? 0 : dot / Math.Sqrt((double)aa * bb);
    }
}
