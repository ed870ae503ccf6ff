using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>A network with the words, tags and relations that it knows.</summary>
/// <remarks>
/// In a file a table has bytes, with a scale for each row; every other parameter has halves of sixteen bits.
/// </remarks>
sealed class NeuralModel
{
    internal const string FileName = "neural.bin";
    internal const int Version = 1;
    internal static ReadOnlySpan<byte> Kind => "STNN"u8;

    readonly (PartOfSpeech Tag, WordForm Form)[] _tags;
    readonly DependencyRelation[] _relations;

    public NeuralModel(string header, NeuralClasses classes, WordKeys words, Network network)
    {
        (Header, Classes, Words, Network) = (header, classes, words, network);
        _tags = [.. classes.Tags.Select(TagSet.Parse)];
        _relations = [.. classes.Relations.Select(Enum.Parse<DependencyRelation>)];
    }

    /// <summary>Data, licence, seed and figures, for people.</summary>
    public string Header { get; }
    public NeuralClasses Classes { get; }
    public WordKeys Words { get; }
    public Network Network { get; }

    public (PartOfSpeech Tag, WordForm Form) Tag(int index) => _tags[index];

    public DependencyRelation Relation(int index) => _relations[index];

    /// <exception cref="InvalidDataException">The stream holds no network of this version.</exception>
    public static NeuralModel Load(Stream stream, WordVectors vectors)
    {
        var bytes = ModelBytes.Read(stream, Kind, Version);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        reader.BaseStream.Position = ModelBytes.HeaderLength;
        var header = reader.ReadString();
        var classes = new NeuralClasses([.. reader.ReadString().Split(' ')], [.. reader.ReadString().Split(' ')]);
        var (state, layers, hidden, grams) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var keys = MemoryMarshal.Cast<byte, uint>(reader.ReadBytes(reader.ReadInt32() * sizeof(uint))).ToImmutableArray();
        var shape = new NetworkShape(keys.Length + 1, grams, state, layers, hidden, classes.Tags.Length, classes.Relations.Length);
        var values = new float[shape.Parameters.Sum(parameter => parameter.Length)];
        var (place, start) = ((int)reader.BaseStream.Position, 0);
        foreach (var parameter in shape.Parameters)
        {
            place += Read(parameter, bytes.AsSpan(place), values.AsSpan(start, parameter.Length));
            start += parameter.Length;
        }

        return new(header, classes, new(keys), new(shape, vectors, values));
    }

    internal void Write(Stream stream, float[] values)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, true);
        writer.Write(Kind);
        writer.Write(Version);
        writer.Write(Header);
        writer.Write(string.Join(' ', Classes.Tags));
        writer.Write(string.Join(' ', Classes.Relations));
        var shape = Network.Shape;
        foreach (var size in new[] { shape.State, shape.Layers, shape.Hidden, shape.Grams, Words.Keys.Length })
            writer.Write(size);
        writer.Write(MemoryMarshal.AsBytes(Words.Keys.AsSpan()));
        var start = 0;
        foreach (var parameter in shape.Parameters)
        {
            Write(writer, parameter, values.AsSpan(start, parameter.Length));
            start += parameter.Length;
        }
    }

    static int Read(NetworkParameter parameter, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        if (!parameter.IsTable)
        {
            Widen(MemoryMarshal.Cast<byte, ushort>(bytes[..(parameter.Length * 2)]), values);
            return parameter.Length * 2;
        }

        var scales = MemoryMarshal.Cast<byte, float>(bytes[..(parameter.Rows * sizeof(float))]);
        var weights = MemoryMarshal.Cast<byte, sbyte>(bytes[(parameter.Rows * sizeof(float))..]);
        for (var row = 0; row < parameter.Rows; row++)
        {
            for (var i = row * parameter.Columns; i < (row + 1) * parameter.Columns; i++)
                values[i] = weights[i] * scales[row];
        }

        return parameter.Rows * sizeof(float) + parameter.Length;
    }

    /// <summary>Halves of sixteen bits as numbers of thirty-two; none of them is infinite or no number.</summary>
    static void Widen(ReadOnlySpan<ushort> halves, Span<float> values)
    {
        var magnitude = Vector256.Create(0x7FFFu);
        var toExponent = Vector256.Create(BitConverter.UInt32BitsToSingle(0x77800000));
        var i = 0;
        for (; i + 8 <= halves.Length; i += 8)
        {
            var bits = Vector256.WidenLower(Vector128.Create(halves.Slice(i, 8)).ToVector256());
            var value = ((bits & magnitude) << 13).AsSingle() * toExponent;
            (value.AsUInt32() | ((bits & ~magnitude) << 16)).AsSingle().CopyTo(values[i..]);
        }

        for (; i < halves.Length; i++)
            values[i] = (float)BitConverter.UInt16BitsToHalf(halves[i]);
    }

    static void Write(BinaryWriter writer, NetworkParameter parameter, Span<float> values)
    {
        if (!parameter.IsTable)
        {
            foreach (var value in values)
                writer.Write((Half)value);
            return;
        }

        var scales = new float[parameter.Rows];
        for (var row = 0; row < parameter.Rows; row++)
        {
            foreach (var value in values.Slice(row * parameter.Columns, parameter.Columns))
                scales[row] = Math.Max(scales[row], Math.Abs(value) / 127);
            writer.Write(scales[row]);
        }

        for (var i = 0; i < values.Length; i++)
        {
            var scale = scales[i / parameter.Columns];
            writer.Write((sbyte)(scale == 0 ? 0 : Math.Clamp(MathF.Round(values[i] / scale), -127, 127)));
        }
    }
}

/// <summary>The names of the classes of a network, in the order of their columns.</summary>
sealed record NeuralClasses(ImmutableArray<string> Tags, ImmutableArray<string> Relations);
