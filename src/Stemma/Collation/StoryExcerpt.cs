using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Leaves of a story what some of its articles say; verdicts and counts stay those of the whole story.</summary>
public static class StoryExcerpt
{
    /// <summary>The story without what was copied from others; an origin that only copies carry keeps the first of them.</summary>
    public static StoryCollation WithoutCopies(StoryCollation story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var copies = story.Lineage.Derivations
            .Where(made => made.Kind is DerivationKind.Copy or DerivationKind.Trim).Select(made => made.Article).ToHashSet();
        var kept = story.Lineage.Origins
            .SelectMany(origin => origin.Articles.Where(article => !copies.Contains(article)).DefaultIfEmpty(First(story, origin)));
        return Of(story, kept.ToHashSet());
    }

    /// <summary>What the articles of one origin say; nothing where the story has no such origin.</summary>
    public static StoryCollation OfOrigin(StoryCollation story, string origin)
    {
        ArgumentNullException.ThrowIfNull(story);
        return Of(story, [.. story.Lineage.Origins.Where(known => known.Id == origin).SelectMany(known => known.Articles)]);
    }

    static ArticleId First(StoryCollation story, Origin origin) =>
        story.Story.Reports.Select(report => report.Article.Id).FirstOrDefault(origin.Articles.Contains);

    static StoryCollation Of(StoryCollation story, HashSet<ArticleId> kept) => story with
    {
        Story = story.Story with { Reports = [.. story.Story.Reports.Where(report => kept.Contains(report.Article.Id))] },
        Lineage = story.Lineage with
        {
            Origins = [.. story.Lineage.Origins.Where(origin => origin.Articles.Any(kept.Contains))
                .Select(origin => origin with { Articles = [.. origin.Articles.Where(kept.Contains)], Basis = Evidence(origin.Basis, kept) })],
            Derivations = [.. story.Lineage.Derivations
                .Where(made => kept.Contains(made.Article) && (made.FromArticle is not { } from || kept.Contains(from)))
                .Select(made => made with
                {
                    Passages = [.. made.Passages.Where(shared => shared.There is not { } there || kept.Contains(there.Article))],
                    Evidence = Evidence(made.Evidence, kept),
                })],
        },
        Points = [.. story.Points.Select(point => point with
        {
            Readings = [.. point.Readings.Select(reading => reading with { Mentions = Mentions(reading.Mentions, kept) })
                .Where(reading => !reading.Mentions.IsEmpty)],
        }).Where(point => !point.Readings.IsEmpty)],
        Utterances = [.. story.Utterances.Select(utterance => Utterance(utterance, kept)).Where(utterance => !utterance.Mentions.IsEmpty)],
        People = Entities(story.People, kept),
        Organizations = Entities(story.Organizations, kept),
        Places = Entities(story.Places, kept),
        Timeline = [.. story.Timeline.Select(entry => entry with { Mentions = Mentions(entry.Mentions, kept) })
            .Where(entry => !entry.Mentions.IsEmpty)],
        Gaps = [.. story.Gaps.Where(gap => gap.Article is not { } article || kept.Contains(article))],
    };

    /// <summary>Changes name wordings by their index, which is another one where wordings are left out.</summary>
    static Utterance Utterance(Utterance utterance, HashSet<ArticleId> kept)
    {
        var mentions = Mentions(utterance.Mentions, kept);
        return utterance with
        {
            Mentions = mentions,
            Changes = [.. from change in utterance.Changes
                          let source = mentions.IndexOf(utterance.Mentions[change.From])
                          let target = mentions.IndexOf(utterance.Mentions[change.To])
                          where source >= 0 && target >= 0
                          select change with { From = source, To = target }],
        };
    }

    static ImmutableArray<StoryEntity> Entities(ImmutableArray<StoryEntity> entities, HashSet<ArticleId> kept) =>
        [.. entities.Select(entity => entity with { Mentions = Mentions(entity.Mentions, kept) }).Where(entity => !entity.Mentions.IsEmpty)];

    static ImmutableArray<Mention> Mentions(ImmutableArray<Mention> mentions, HashSet<ArticleId> kept) =>
        [.. mentions.Where(mention => kept.Contains(mention.Passage.Article))];

    static ImmutableArray<Evidence> Evidence(ImmutableArray<Evidence> evidence, HashSet<ArticleId> kept) =>
        [.. evidence.Where(item => item.Passage is not { } passage || passage.Span.IsEmpty || kept.Contains(passage.Article))];
}
