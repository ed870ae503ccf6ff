using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Store;

/// <summary>The small lists that stand as JSON in one column.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableArray<Removal>))]
[JsonSerializable(typeof(ImmutableArray<KeptEvidence>))]
[JsonSerializable(typeof(KeptRuling))]
sealed partial class RowJson : JsonSerializerContext;
