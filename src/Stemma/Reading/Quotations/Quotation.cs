namespace Stemma.Reading;

/// <summary>Somebody's words, quoted or reported.</summary>
public sealed record Quotation
{
    /// <summary>What was said: between the marks for direct speech, the reported clause for indirect.</summary>
    public required TextSpan Content { get; init; }

    public required QuotationKind Kind { get; init; }

    /// <summary>The verb or phrase that attributes it ("said", "according to"); null where none does.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The cue's dictionary form; empty without a cue.</summary>
    public string CueLemma { get; init; } = "";

    public required Speaker Speaker { get; init; }

    /// <summary>Who was told ("told reporters", "told the BBC"); null where nobody is named.</summary>
    public TextSpan? Addressee { get; init; }
}

/// <summary>How somebody's words are given.</summary>
public enum QuotationKind
{
    /// <summary>Whole words between quotation marks, as speech.</summary>
    Direct,

    /// <summary>Between quotation marks, but a part of the reporter's own sentence, three words or fewer.</summary>
    Fragment,

    /// <summary>A reported clause, without quotation marks.</summary>
    Indirect,

    /// <summary>What somebody told, as far as the sentence tells it; which words of it are his is not certain.</summary>
    Gist,

    /// <summary>What somebody is told to believe, want or stand for; no words are reported.</summary>
    Attitude,
}

/// <summary>Who said something, as the text tells it.</summary>
/// <param name="Name">The fullest name in the article, or the description ("a senior US official"); empty when unknown.</param>
/// <param name="Class">Named, unnamed, a document, another outlet, or nobody.</param>
/// <param name="Mention">The words by which this quotation names the speaker; null where they are not there.</param>
/// <param name="Entity">The index in <see cref="ArticleReading.Entities"/>; null where the speaker is none of them.</param>
public sealed record Speaker(string Name, SpeakerClass Class, TextSpan? Mention, int? Entity)
{
    public static Speaker Unknown { get; } = new("", SpeakerClass.None, null, null);
}

/// <summary>What sort of source stands behind words.</summary>
public enum SpeakerClass
{
    None,
    Named,

    /// <summary>"An official", "people familiar with the matter", "witnesses".</summary>
    Unnamed,

    /// <summary>A statement, a report, a filing.</summary>
    Document,

    /// <summary>Another newsroom or agency.</summary>
    Outlet,
}
