using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Reads a JSON value at the beginning of a piece of a script.</summary>
static class ScriptValue
{
    /// <summary>The value, after which more of the program may follow; null where it is broken.</summary>
    internal static JsonDocument? First(string script, JsonReaderOptions options)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(LoneSurrogates.Mended(script)), options);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
