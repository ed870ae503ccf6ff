namespace Stemma.Language;

/// <summary>The classes of the tagger: a part of speech and a form together, written <c>Verb.Past</c>.</summary>
static class TagSet
{
    public static string Name(PartOfSpeech tag, WordForm form) => $"{tag}.{form}";

    public static (PartOfSpeech Tag, WordForm Form) Parse(string name)
    {
        var dot = name.IndexOf('.');
        return (Enum.Parse<PartOfSpeech>(name.AsSpan(0, dot)), Enum.Parse<WordForm>(name.AsSpan(dot + 1)));
    }
}
