using System.Buffers.Binary;

namespace Stemma.Language;

/// <summary>The bytes of a model file whose kind and version have been checked.</summary>
static class ModelBytes
{
    /// <summary>How many bytes the kind and the version take at the start.</summary>
    public const int HeaderLength = 8;

    /// <exception cref="InvalidDataException">The stream holds no file of this kind and version.</exception>
    public static byte[] Read(Stream stream, ReadOnlySpan<byte> kind, int version)
    {
        var bytes = Bytes(stream);
        if (bytes.Length < HeaderLength || !bytes.AsSpan(0, kind.Length).SequenceEqual(kind))
            throw new InvalidDataException($"This is no file of the kind {Encoding.ASCII.GetString(kind)}.");
        var found = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(kind.Length));
        return found == version
            ? bytes
            : throw new InvalidDataException(
                $"The file {Encoding.ASCII.GetString(kind)} has version {found}; {version} was expected.");
    }

    static byte[] Bytes(Stream stream)
    {
        if (stream.CanSeek)
        {
            var bytes = new byte[stream.Length - stream.Position];
            stream.ReadExactly(bytes);
            return bytes;
        }

        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
