using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds for which organisation a description stands: "the institute", whose name says so, "the company" that was named just before.</summary>
sealed class BodyDescriptions(Phrases phrases, QuotedTokens quoted, ImmutableArray<Entity> entities, EntityMentions mentions)
{
    /// <summary>A body whose name holds the noun is meant from so many characters away.</summary>
    const int ReachOfName = 2000;

    /// <summary>One that is only of the sort, from so many sentences.</summary>
    const int ReachOfSort = 2;

    /// <summary>"The small Osby-based company".</summary>
    const int LongestDescription = 6;

    const string Company = "company";
    const string Body = "body";
    const string Office = "office";

    static readonly FrozenDictionary<string, string> _sorts = WordList.Map("body-nouns.tsv", StringComparer.Ordinal);

    readonly Analysis _analysis = phrases.Analysis;

    /// <summary>The organisation; null where none or more than one may be meant.</summary>
    public int? Find(TokenRange source)
    {
        if (source.Count is < 2 or > LongestDescription || !phrases.Is(source.Start, "the") || !IsPlain(source))
            return null;
        var noun = phrases.Folded(source.End - 1);
        var named = Before(source.Start).TakeWhile(mention => IsNear(mention.Span, source.Start)).ToArray();
        return (ByName(named, noun) ?? BySort(named, noun, source.Start)) is { } body && !HasRival(_analysis.TokenAt(body.Span.End), source, noun)
            ? body.Entity : null;
    }

    /// <summary>Words of no name: "the other company" is another, "the polling company" one of its own.</summary>
    bool IsPlain(TokenRange source)
    {
        for (var i = source.Start + 1; i < source.End - 1; i++)
        {
            var isPart = phrases.IsHyphen(i) || phrases.IsHyphen(i + 1) || phrases.IsHyphen(i - 1);
            if (!isPart && (phrases.Tag(i) is not PartOfSpeech.Adj || phrases.IsCapital(i))
                || phrases.IsAny(i, "other", "same", "rival", "second", "parent", "new", "former"))
                return false;
        }

        return _analysis.Tokens[source.End - 1] is { Tag: PartOfSpeech.Noun, Form: not WordForm.Plural } && !phrases.IsCapital(source.End - 1);
    }

    /// <summary>The organisations named before a word, outside of what somebody says, the last first.</summary>
    IEnumerable<(TextSpan Span, int Entity)> Before(int token)
    {
        for (var i = mentions.LastBefore(_analysis.Tokens[token].Span.Start); i >= 0; i--)
        {
            if (entities[mentions[i].Entity].Kind is NameKind.Organization && !quoted.IsInside(_analysis.TokenAt(mentions[i].Span.Start)))
                yield return mentions[i];
        }
    }

    bool IsNear(TextSpan mention, int token) => _analysis.Tokens[token].Span.Start - mention.Start <= ReachOfName;

    /// <summary>"The Osby Institute", "the Institute of Tides": the only one, and none after it of which nothing tells what it is.</summary>
    (TextSpan Span, int Entity)? ByName((TextSpan Span, int Entity)[] named, string noun)
    {
        if (!NameWords.IsOrganizationWord(noun))
            return null;
        var found = Array.FindIndex(named, mention => WordsOf(mention.Entity) is { Length: > 1 } words && words.Contains(noun));
        return found >= 0
            && named[..found].All(mention => WordsOf(mention.Entity).Any(NameWords.IsOrganizationWord))
            && named[found..].All(mention => mention.Entity == named[found].Entity || !WordsOf(mention.Entity).Contains(noun))
            ? named[found] : null;
    }

    /// <summary>The only body named just before that may be called so: no office, and no "the ACA" for "the company".</summary>
    (TextSpan Span, int Entity)? BySort((TextSpan Span, int Entity)[] named, string noun, int token)
    {
        var sort = _sorts.GetValueOrDefault(noun);
        if (sort is not (Company or Body))
            return null;
        var near = named.TakeWhile(mention => phrases.SentenceOf(token) - _analysis.SentenceAt(mention.Span.Start) <= ReachOfSort).ToArray();
        return near.Length > 0 && near.All(mention => mention.Entity == near[0].Entity) && MayBe(near[0], sort) ? near[0] : null;
    }

    bool MayBe((TextSpan Span, int Entity) mention, string sort) =>
        SourceWords.ClassOf(entities[mention.Entity].Name) is not SpeakerClass.Outlet
        && (mentions.IsSubjectOfSentence(mention.Span) || mentions.IsPossessive(mention.Span))
        && !WordsOf(mention.Entity).Any(word => _sorts.GetValueOrDefault(word) is Office)
        && (sort is Body || !phrases.Is(_analysis.TokenAt(mention.Span.Start) - 1, "the"));

    string[] WordsOf(int entity) => [.. entities[entity].Name.Split(' ').Select(word => Folding.Fold(word))];

    /// <summary>"A group of engineers wrote", "the police department in Lisse": another of the sort since.</summary>
    bool HasRival(int from, TokenRange source, string noun)
    {
        for (var i = from; i < source.Start; i++)
        {
            if (_analysis.Tokens[i].Lemma.Equals(noun, StringComparison.OrdinalIgnoreCase) && !phrases.Is(i - 1, "the")
                && !mentions.Around(_analysis.Tokens[i].Span).Any())
                return true;
        }

        return false;
    }
}
