using System.Numerics;

namespace Stemma.Language;

/// <summary>Makes the 32-bit names of features. Never 0, which marks an empty slot.</summary>
static class FeatureHash
{
    const uint Start = 2166136261;

    public static uint Of(uint template, uint a)
    {
        var hash = (a ^ (template * 0x9E3779B1u)) * 0x85EBCA77u;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE3Du;
        hash ^= hash >> 13;
        return hash == 0 ? 1 : hash;
    }

    public static uint Of(uint template, uint a, uint b) =>
        Of(template, a ^ (BitOperations.RotateLeft(b, 16) * 0x27D4EB2Fu));

    public static uint Of(uint template, uint a, uint b, uint c) => Of(template, a, Of(template + 0x1000, b, c));

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var unit in text)
            hash = Add(hash, unit);
        return hash;
    }

    /// <summary>The same for text in ASCII.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        var hash = Start;
        foreach (var unit in text)
            hash = Add(hash, (char)unit);
        return hash;
    }

    public static uint Add(uint hash, char unit) => (hash ^ unit) * 16777619u;
}
