using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The people, organisations and places of a story, and which of them each report's entity is.</summary>
sealed record StoryEntities(
    ImmutableArray<StoryEntity> All, FrozenDictionary<(int Report, int Entity), string> Ids, ImmutableArray<Gap> Gaps)
{
    readonly FrozenDictionary<string, StoryEntity> _byId = All.ToFrozenDictionary(entity => entity.Id);

    public ImmutableArray<StoryEntity> Of(params ReadOnlySpan<NameKind> kinds)
    {
        var wanted = kinds.ToArray();
        return [.. All.Where(entity => wanted.Contains(entity.Kind))];
    }

    /// <summary>Null where the entity is of no kind that a story keeps.</summary>
    public string? IdOf(int report, int? entity) =>
        entity is { } index && Ids.TryGetValue((report, index), out var id) ? id : null;

    /// <summary>The place whose name in a report holds a passage; null where none does.</summary>
    public string? PlaceAt(int report, ArticleReading reading, TextSpan span) => IdOf(report, reading.PlaceAt(span));

    public string? NameOf(string? id) => id is not null && _byId.TryGetValue(id, out var entity) ? entity.Name : null;
}
