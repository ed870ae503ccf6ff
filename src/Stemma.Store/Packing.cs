using System.IO.Compression;

namespace Stemma.Store;

/// <summary>Documents as a desk keeps them: UTF-8, packed.</summary>
static class Packing
{
    internal static byte[] Packed(Action<TextWriter> write)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        using (var writer = new StreamWriter(brotli, new UTF8Encoding(false)))
            write(writer);
        return packed.ToArray();
    }

    internal static string Unpacked(byte[] packed)
    {
        using var reader = new StreamReader(Opened(packed), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The document's bytes, unpacked while they are read.</summary>
    internal static Stream Opened(byte[] packed) => new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
}
