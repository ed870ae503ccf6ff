using System.Text.Json;
using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Writes what reports agree on of an event, where they agree on anything.</summary>
sealed class FactsJson(Utf8JsonWriter writer, MentionJson mentions)
{
    internal void Write(StoryFacts facts)
    {
        if (facts.Killed is null && facts.Injured is null && facts.Day is null && facts.Town is null && facts.Victims.IsEmpty)
            return;
        writer.WriteStartObject("facts");
        Write("killed", facts.Killed);
        Write("injured", facts.Injured);
        Write("day", facts.Day);
        Write("town", facts.Town);
        writer.WriteStartArray("victims");
        foreach (var victim in facts.Victims)
            Write(victim);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    void Write(Victim victim)
    {
        writer.WriteStartObject();
        writer.WriteText("person", victim.Person);
        writer.WriteText("name", victim.Name);
        Write("age", victim.Age);
        writer.WriteEndObject();
    }

    void Write(string name, AgreedFact? fact)
    {
        if (fact is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteText("value", fact.Value);
        mentions.WriteMentions(fact.Mentions);
        writer.WriteEndObject();
    }
}
