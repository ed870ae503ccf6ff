using System.Text.Json;

namespace Stemma.Store;

/// <summary>Reads what a person names in a correction: articles, passages, and findings by their ids in a story.</summary>
public sealed class RulingReader(DeskSession session)
{
    static readonly string[] _lists = ["points", "quotes", "people", "organizations", "places"];

    /// <summary>The ruling, or the trouble with it.</summary>
    public (Ruling? Ruling, string Trouble) Read(string kind, IEnumerable<string> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var takesPassages = KeptRuling.Kinds.First(known => known.Kind == kind).TakesPassages;
        var read = ImmutableArray.CreateBuilder<string>();
        foreach (var place in places)
        {
            var found = takesPassages ? PassageOf(place) : ArticleOf(place);
            if (found is null || session.Articles.Find(new(found.Split(':')[0])) is null)
                return (null, $"{place}: the desk has no such {(takesPassages ? "passage or finding" : "article")}");
            read.Add(found);
        }

        try
        {
            return (new KeptRuling(kind, read.ToImmutable()).ToRuling(), "");
        }
        catch (InvalidDataException trouble)
        {
            return (null, trouble.Message);
        }
    }

    /// <summary>An article, or the first one of a story; either may be given by the address of its page.</summary>
    string ArticleOf(string place)
    {
        var id = place[(place.LastIndexOf('/') + 1)..].Split('?', '#')[0];
        return session.Articles.OfStory(session.Stories.Became(id)) is [var first, ..] ? first.Article.Id.Value : id;
    }

    /// <summary><c>s0123456789ab/p3</c> is the first passage of that point; null where nothing is found.</summary>
    string? PassageOf(string place)
    {
        if (KeptRuling.IsPassage(place))
            return place;
        if (place.Split('/') is not [var story, var id] || session.Stories.Document(session.Stories.Became(story)) is not { } document)
            return null;
        using var json = JsonDocument.Parse(document);
        return _lists.SelectMany(list => json.RootElement.GetProperty(list).EnumerateArray())
            .Where(item => item.GetProperty("id").GetString() == id)
            .Select(FirstMention)
            .FirstOrDefault();
    }

    static string FirstMention(JsonElement item)
    {
        var holder = item.TryGetProperty("readings", out var readings) ? readings[0] : item;
        var mention = holder.GetProperty("mentions")[0];
        return KeptRuling.Text(new(
            new(mention.GetProperty("article").GetString()!),
            new(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32())));
    }
}
