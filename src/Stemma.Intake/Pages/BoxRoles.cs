using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Tells what an element of a page is for, by its name and the words of its class and id.</summary>
sealed class BoxRoles
{
    const int LongestHint = 600;

    static readonly FrozenDictionary<string, BoxRole> _words = WordTable.Rows("box-words.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<BoxRole>(row[1]), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, BoxRole>.AlternateLookup<ReadOnlySpan<char>> _word =
        _words.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly Dictionary<string, BoxRole>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, BoxRole>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null for an element that no reader sees or reads: scripts, forms' parts, what is hidden.</summary>
    internal BoxHint? Of(MarkupElement element, string tag)
    {
        switch (tag)
        {
            case "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "button" or "select" or "input"
                or "textarea" or "object" or "canvas" or "math" or "option" or "label" or "video" or "audio" or "head"
                or "amp-ad" or "amp-embed" or "amp-sidebar" or "amp-consent" or "amp-analytics" or "amp-social-share" or "amp-sticky-ad"
                or "amp-user-notification" or "amp-iframe" or "amp-video":
                return null;
            case "nav" or "aside" or "footer" or "dialog" or "menu":
                return new(BoxRole.Foreign, false, false);
            case "form":
                return new(BoxRole.Aside, false, false);
            case "figcaption" or "figure" or "caption" or "amp-carousel" or "amp-image-lightbox":
                return new(BoxRole.Caption, false, false);
        }
        var hint = ByAttributes(element, tag);
        return hint with { Role = Role(hint.Role, tag) };
    }

    static BoxRole Role(BoxRole role, string tag) => role switch
    {
        BoxRole.Aside when tag is "body" or "html" or "main" or "article" => BoxRole.Plain,
        BoxRole.Plain when tag == "header" => BoxRole.Header,
        _ => role,
    };

    /// <summary>One pass over the attributes; most elements have none that tells.</summary>
    BoxHint ByAttributes(MarkupElement element, string tag)
    {
        var (byClass, byId, sure, isAuthor, isDay) = (BoxRole.Plain, BoxRole.Plain, (BoxRole?)null, false, false);
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value.Span;
            switch (attribute.Name)
            {
                case "class":
                    byClass = Known(value);
                    break;
                case "id":
                    byId = Known(value);
                    break;
                case "hidden":
                case "style" when HidesBy(value):
                    sure ??= BoxRole.Hidden;
                    break;
                case "itemprop":
                    sure ??= value is "articleBody" ? BoxRole.Body : null;
                    isAuthor |= value is "author";
                    isDay |= value is "datePublished";
                    break;
                case "role" when value is "navigation" or "complementary" or "contentinfo" or "banner" or "search":
                    sure ??= BoxRole.Aside;
                    break;
                case "rel":
                    isAuthor |= value is "author";
                    break;
                case "href":
                    isAuthor |= tag == "a" && PageByline.IsAuthorPage(value);
                    break;
            }
        }
        return new(sure ?? (byClass == BoxRole.Plain ? byId : byClass), isAuthor, isDay);
    }

    static bool HidesBy(ReadOnlySpan<char> style)
    {
        var display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style[display..Math.Min(style.Length, display + 16)].Contains("none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A page says the same class over and over.</summary>
    BoxRole Known(ReadOnlySpan<char> names)
    {
        if (!_known.TryGetValue(names, out var role))
            _known[names] = role = Hint(names);
        return role;
    }

    /// <summary>The role that the words of a class or id name; what sets aside is stronger than what is body.</summary>
    static BoxRole Hint(ReadOnlySpan<char> names)
    {
        var found = BoxRole.Plain;
        var text = names[..Math.Min(names.Length, LongestHint)];
        foreach (var range in text.SplitAny(' ', '\t', '\n', '\r'))
            found = Stronger(found, Name(text[range]));
        return found;
    }

    /// <summary>One class: as a whole, then by its parts ("article-related_links", "shareBar").</summary>
    static BoxRole Name(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return BoxRole.Plain;
        if (_word.TryGetValue(name, out var whole))
            return whole == BoxRole.Modifier ? BoxRole.Plain : whole;
        var found = BoxRole.Plain;
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var atEnd = i == name.Length || name[i] is '-' or '_' or ':' or '.' or '/';
            if (!atEnd && !(i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                continue;
            if (i > start && _word.TryGetValue(name[start..i], out var role))
            {
                if (role == BoxRole.Modifier)
                    return BoxRole.Plain;
                found = Stronger(found, role);
            }
            start = atEnd ? i + 1 : i;
        }
        return found;
    }

    static BoxRole Stronger(BoxRole one, BoxRole other) =>
        one == BoxRole.Foreign || other == BoxRole.Foreign ? BoxRole.Foreign
        : one == BoxRole.Aside || other == BoxRole.Aside ? BoxRole.Aside : other == BoxRole.Plain ? one : other;
}

/// <summary>What an element is for.</summary>
/// <param name="Role">What its box is for.</param>
/// <param name="IsAuthor">Its text is the name of an author.</param>
/// <param name="IsDay">Its text or content is the day of publication.</param>
readonly record struct BoxHint(BoxRole Role, bool IsAuthor, bool IsDay);
