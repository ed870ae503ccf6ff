using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>A linear model over hashed features: each feature that counts has a small weight for each class.</summary>
/// <remarks>
/// The hot loop of the linear taggers; it allocates nothing, and its plain twin is in FeatureModelTests. What it waits for is
/// memory, so the slots of all features are asked for before the first one is looked at, few slots are taken, and the weights of
/// few classes stand in the slots themselves.
/// </remarks>
sealed class FeatureModel
{
    internal const int Version = 2;
    internal static ReadOnlySpan<byte> Kind => "STLM"u8;

    /// <summary>So many weights of a class are summed in 16 bits, which cannot overflow.</summary>
    const int MostSummed = 128;

    const int Lanes = 16;

    readonly Slot[] _slots;
    readonly sbyte[] _weights;
    readonly uint _mask;
    readonly int _width;

    FeatureModel(string header, ImmutableArray<string> classes, Slot[] slots, sbyte[] weights)
    {
        (Header, Classes) = (header, classes);
        (_slots, _weights) = (slots, weights);
        _mask = (uint)slots.Length - 1;
        _width = WidthOf(classes.Length);
    }

    /// <summary>Data, licence, seed and figures, for people.</summary>
    public string Header { get; }

    public ImmutableArray<string> Classes { get; }

    /// <summary>How many scores <see cref="Score"/> writes: the classes, and padding that lanes need.</summary>
    public int Width => _width;

    /// <summary>A row is this wide, so that it is a whole number of lanes.</summary>
    public static int WidthOf(int classes) => classes <= 4 ? 4 : (classes + Lanes - 1) / Lanes * Lanes;

    /// <summary>The sum of the weights of these features, for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        for (; features.Length > MostSummed; features = features[MostSummed..])
            Add(features[..MostSummed], scores);
        Add(features, scores);
    }

    void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<int> found = stackalloc int[MostSummed];
        found = found[..Find(features, found)];
        if (_width < Lanes)
        {
            AddNarrow(found, scores);
            return;
        }

        for (var column = 0; column < _width; column += Lanes)
            AddLanes(found, column, scores[column..]);
    }

    static void AddNarrow(ReadOnlySpan<int> weights, Span<int> scores)
    {
        var sums = Vector128<short>.Zero;
        foreach (var four in weights)
            sums += Vector128.WidenLower(Vector128.CreateScalar(four).AsSByte());
        (Vector128.WidenLower(sums) + Vector128.LoadUnsafe(ref scores[0])).StoreUnsafe(ref scores[0]);
    }

    void AddLanes(ReadOnlySpan<int> rows, int column, Span<int> scores)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), column);
        var (lower, upper) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var row in rows)
        {
            var (l, u) = Vector128.Widen(Vector128.LoadUnsafe(ref weights, (nuint)row));
            (lower, upper) = (lower + l, upper + u);
        }

        AddTo(scores, lower);
        AddTo(scores[(Lanes / 2)..], upper);
    }

    static void AddTo(Span<int> scores, Vector128<short> sums)
    {
        var (lower, upper) = Vector128.Widen(sums);
        (lower + Vector128.LoadUnsafe(ref scores[0])).StoreUnsafe(ref scores[0]);
        (upper + Vector128.LoadUnsafe(ref scores[4])).StoreUnsafe(ref scores[4]);
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
        var keys = MemoryMarshal.Cast<byte, uint>(bytes.AsSpan(place, rows * sizeof(uint)));
        var width = WidthOf(classes.Length);
        var weights = MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(place + rows * sizeof(uint), rows * width));
        return width < Lanes
            ? new(header, classes, Slots(keys, MemoryMarshal.Cast<sbyte, int>(weights)), [])
            : new(header, classes, Slots(keys, [.. Enumerable.Range(0, rows).Select(row => row * width)]), weights.ToArray());
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

    /// <summary>The keys where they are searched, with what stands there of each row.</summary>
    static Slot[] Slots(ReadOnlySpan<uint> keys, ReadOnlySpan<int> weights)
    {
        var slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2 + 1)];
        var mask = (uint)slots.Length - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] & mask;
            while (slots[slot].Key != 0)
                slot = (slot + 1) & mask;
            slots[slot] = new(keys[row], weights[row]);
        }

        return slots;
    }

    /// <summary>Writes what the slots of those features hold that have weights; how many those are.</summary>
    int Find(ReadOnlySpan<uint> features, Span<int> found)
    {
        Span<Slot> first = stackalloc Slot[MostSummed];
        for (var i = 0; i < features.Length; i++)
            first[i] = _slots[features[i] & _mask];
        var count = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = first[i].Key == features[i] || first[i].Key == 0 ? first[i] : FindLater(features[i]);
            if (slot.Key != 0)
                found[count++] = slot.Weights;
        }

        return count;
    }

    Slot FindLater(uint feature)
    {
        var slot = (feature + 1) & _mask;
        while (_slots[slot].Key != 0 && _slots[slot].Key != feature)
            slot = (slot + 1) & _mask;
        return _slots[slot];
    }

    /// <param name="Key">0 where the slot is empty.</param>
    /// <param name="Weights">The four weights of the feature, or where more than four begin.</param>
    readonly record struct Slot(uint Key, int Weights);
}
