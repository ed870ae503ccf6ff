using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Store;

/// <summary>The stories of a desk, with what the collation of each found.</summary>
public sealed class StoryTable
{
    const string Columns =
        "s.id, s.title, s.articles, s.outlets, s.first_day, s.last_day, s.certain, s.possible, s.conflicts, s.updates, s.change, s.changed";

    readonly DeskSession _session;

    internal StoryTable(DeskSession session) => _session = session;

    /// <summary>The story of this id, or the one that it became; null where the desk never had it.</summary>
    public KeptStory? Find(string id) =>
        _session.One<StoryRow>($"select {Columns} from stories s where id = @id", new { id = Became(id) })?.ToStory();

    /// <summary>What became of a story: the id under which its reports stand now.</summary>
    public string Became(string id)
    {
        var seen = new HashSet<string>();
        while (seen.Add(id) && _session.Value<string>("select became from fates where story = @id", new { id }) is { } next)
            id = next;
        return id;
    }

    /// <summary>The stories that a query asks for, in its order.</summary>
    public ImmutableArray<KeptStory> List(StoryQuery query, DeskPage page)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. _session.Query<StoryRow>(
                $"select {Columns} from stories s where {query.Condition(_session.Database)} order by {query.Order} limit @Count offset @First",
                query.Values(page)).Select(row => row.ToStory()),
        ];
    }

    public long Count(StoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _session.Value<long>($"select count(*) from stories s where {query.Condition(_session.Database)}", query.Values(DeskPage.All));
    }

    /// <summary>The story as <c>stemma-story/1</c>; null where there is none, or where it is not collated yet.</summary>
    public string? Document(string id) => Packed(id) is { } packed ? Packing.Unpacked(packed) : null;

    /// <summary>The story as it was collated last; null where there is none, or where it is not collated yet.</summary>
    public StoryCollation? Collation(string id)
    {
        if (Packed(id) is not { } packed)
            return null;
        using var document = Packing.Opened(packed);
        return StoryJsonReader.Read(document);
    }

    byte[]? Packed(string id) => _session.Value<byte[]>("select document from stories where id = @id", new { id });

    /// <summary>The points of a story, the gravest first.</summary>
    public ImmutableArray<KeptPoint> Points(string id) =>
    [
        .. _session.Query<KeptPoint>(
            "select id, kind, about, verdict, why, certain, possible from points where story = @id", new { id })
            .OrderBy(point => int.Parse(point.Id.AsSpan(1), CultureInfo.InvariantCulture)),
    ];

    /// <summary>How many reports of each story each day brought; what has no date is left out.</summary>
    public ILookup<string, (DateOnly Day, int Articles)> Spread(IEnumerable<string> stories) => _session
        .Query<(string Story, string Day, long Count)>(
            $"""
            select p.story, a.day, count(*) from placements p join articles a on a.id = p.article
            where p.story {_session.Database.IsAnyOf("stories")} and a.day is not null group by p.story, a.day order by a.day
            """,
            new { stories = stories.ToArray() })
        .ToLookup(row => row.Story, row => (DeskTime.Day(row.Day)!.Value, (int)row.Count));

    /// <summary>The stories whose collation is not of their latest reports, with the revision that is wanted.</summary>
    public ImmutableArray<(string Id, long Revision)> Stale() =>
        [.. _session.Query<(string, long)>("select id, revision from stories where collated < revision order by id", null)];

    /// <summary>Says that the reports of a story are not what they were; opens it where it is new.</summary>
    public void Touch(string id) => _session.Run(
        """
        insert into stories (id, title, articles, outlets, certain, possible, conflicts, updates, revision, collated, change, changed)
        values (@id, '', 0, 0, 0, 0, 0, 0, 1, 0, 0, @Now)
        on conflict (id) do update set revision = stories.revision + 1
        """,
        new { id, _session.Now });

    /// <summary>Says of every story that it is to be collated again.</summary>
    public void TouchAll() => _session.Run("update stories set revision = revision + 1", null);

    public void Remove(string id, string? became)
    {
        _session.Run("delete from stories where id = @id", new { id });
        if (became is not null)
        {
            _session.Run(
                "insert into fates (story, became, at) values (@id, @became, @Now) on conflict (story) do update set became = excluded.became",
                new { id, became, _session.Now });
        }

        _session.Changes.Add(ChangeKind.StoryGone, id, null, became ?? "");
    }

    /// <summary>A story that came back is what it was before.</summary>
    public void Revive(string id) => _session.Run("delete from fates where story = @id", new { id });

    /// <summary>Keeps what a collation found. False where the story has changed since it was begun.</summary>
    /// <remarks>Where other models read the story than before, what they find otherwise is not news of it.</remarks>
    public bool Keep(CollatedStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var id = story.Id;
        var before = _session.One<(long Revision, long Collated, string Models)>(
            "select revision, collated, models from stories where id = @id", new { id });
        if (before.Revision != story.Revision)
            return false;
        var isNew = before.Collated == 0;
        var news = !isNew && before.Models != StoryRow.Word(story.Models)
            ? [] : StoryNews.Between(isNew ? null : Collation(id), story.Report.Collation);
        var change = _session.Changes.Add(isNew ? ChangeKind.StoryOpened : ChangeKind.StoryChanged, id, null, story.Report.Title);
        _session.Run(
            """
            update stories set title = @Title, articles = @Articles, outlets = @Outlets, first_day = @FirstDay, last_day = @LastDay,
                certain = @Certain, possible = @Possible, conflicts = @Conflicts, updates = @Updates, collated = @Revision,
                change = @change, changed = @Now, document = @Document, models = @Models
            where id = @Id
            """,
            StoryRow.Values(story, change, _session.Now));
        new StoryDetails(_session, story).Keep();
        foreach (var one in news)
            _session.Changes.Add(Change.KindOf(one.Kind), id, null, one.Words);
        return true;
    }
}

/// <summary>A story as lists show it.</summary>
/// <param name="Certain">The least number of independent origins.</param>
/// <param name="Change">The number of its latest change: what a reader has seen is not shown as new.</param>
public sealed record KeptStory(
    string Id,
    string Title,
    int Articles,
    int Outlets,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    int Certain,
    int Possible,
    int Conflicts,
    int Updates,
    long Change,
    DateTimeOffset Changed);

/// <summary>A point as lists show it.</summary>
public sealed record KeptPoint(string Id, string Kind, string About, string Verdict, string Why, long Certain, long Possible);
