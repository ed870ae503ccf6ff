using System.Numerics;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>A linear model over hashed features: each feature that counts has a small weight for each class.</summary>
/// <remarks>The hot loop of the linear taggers; it allocates nothing.</remarks>
sealed class FeatureModel
{
    internal const int Version = 2;
    internal static ReadOnlySpan<byte> Kind => "STLM"u8;

    readonly uint[] _keys;
    readonly int[] _rows;
    readonly sbyte[] _weights;
    readonly uint _mask;
    readonly int _width;

    FeatureModel(string header, ImmutableArray<string> classes, uint[] keys, int[] rows, sbyte[] weights)
    {
        (Header, Classes) = (header, classes);
        (_keys, _rows, _weights) = (keys, rows, weights);
        _mask = (uint)keys.Length - 1;
        _width = WidthOf(classes.Length);
    }

    /// <summary>Data, licence, seed and figures, for people.</summary>
    public string Header { get; }

    public ImmutableArray<string> Classes { get; }

    /// <summary>How many scores <see cref="Score"/> writes: the classes, and padding that lanes need.</summary>
    public int Width => _width;

    /// <summary>A row is this wide, so that it is a whole number of lanes.</summary>
    public static int WidthOf(int classes) => classes <= 4 ? 4 : (classes + 15) / 16 * 16;

    /// <summary>The sum of the weights of these features, for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row < 0)
                continue;
            var weights = _weights.AsSpan(row * _width, _width);
            for (var i = 0; i < weights.Length; i++)
                scores[i] += weights[i];
        }
    }

    /// <summary>The class of the highest score; the first of equals.</summary>
    public int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < Classes.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    /// <exception cref="InvalidDataException">The stream holds no linear model of this version.</exception>
    public static FeatureModel Load(Stream stream)
    {
        var bytes = ModelBytes.Read(stream, Kind, Version);
        using var reader = new BinaryReader(new MemoryStream(bytes, ModelBytes.HeaderLength, bytes.Length - ModelBytes.HeaderLength));
        var header = reader.ReadString();
        var classes = reader.ReadString().Split(' ').ToImmutableArray();
        var rows = reader.ReadInt32();
        var place = ModelBytes.HeaderLength + (int)reader.BaseStream.Position;
        var (keys, order) = Slots(MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(place, rows * sizeof(uint))));
        var weights = MemoryMarshal.Cast<byte, sbyte>(
            bytes.AsSpan(place + rows * sizeof(uint), rows * WidthOf(classes.Length))).ToArray();
        return new(header, classes, keys, order, weights);
    }

    internal static void Write(
        Stream stream, string header, IReadOnlyList<string> classes, IReadOnlyList<(uint Key, sbyte[] Weights)> rows)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(header);
        writer.Write(string.Join(' ', classes));
        writer.Write(rows.Count);
        foreach (var (key, _) in rows)
            writer.Write(key);
        foreach (var (_, weights) in rows)
        {
            writer.Write(MemoryMarshal.AsBytes<sbyte>(weights));
            writer.Write(new byte[WidthOf(classes.Count) - weights.Length]);
        }
    }

    /// <summary>The keys where they are searched, and the row of each.</summary>
    static (uint[] Keys, int[] Rows) Slots(ReadOnlySpan<uint> keys)
    {
        var slots = BitOperations.RoundUpToPowerOf2((uint)keys.Length * 4 / 3 + 1);
        var (found, rows) = (new uint[slots], new int[slots]);
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] & (slots - 1);
            while (found[slot] != 0)
                slot = (slot + 1) & (slots - 1);
            (found[slot], rows[slot]) = (keys[row], row);
        }

        return (found, rows);
    }

    int Find(uint feature)
    {
        var slot = feature & _mask;
        while (_keys[slot] != feature)
        {
            if (_keys[slot] == 0)
                return -1;
            slot = (slot + 1) & _mask;
        }

        return _rows[slot];
    }
}
