using System.Text.Json.Serialization;

namespace Stemma.Store;

/// <summary>A correction as it is exported: one line of <c>stemma-corrections/1</c>.</summary>
public sealed record KeptCorrection(
    long Number, string Kind, ImmutableArray<string> Places, CorrectionSignature Made, CorrectionSignature? Undone)
{
    public static KeptCorrection Of(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var ruling = KeptRuling.Of(correction.Ruling);
        return new(
            correction.Number, ruling.Kind, ruling.Places, new(correction.Author, correction.Reason, correction.At),
            correction.Undone is { } undone ? new(correction.Undoer!, "", undone) : null);
    }
}

/// <summary>Who did it, why and when.</summary>
public sealed record CorrectionSignature(string By, string Because, DateTimeOffset At);

/// <summary>The JSON of corrections.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptCorrection))]
public sealed partial class CorrectionJson : JsonSerializerContext;
