using System.Security.Cryptography;

namespace Stemma.Work;

/// <summary>One file of a bag, and its hash.</summary>
sealed record BagFile(string Path, byte[] Content)
{
    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    internal static BagFile Text(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    /// <summary>A line of a manifest: the hash, two spaces, the path.</summary>
    internal string ManifestLine => $"{Sha256}  {Path}\n";
}
