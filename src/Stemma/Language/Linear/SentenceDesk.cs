namespace Stemma.Language;

/// <summary>What the linear models write down while they read one sentence; used again for the next.</summary>
sealed class SentenceDesk
{
    public WordFacts[] Words { get; private set; } = new WordFacts[64];
    public byte[] Tags { get; private set; } = new byte[64];
    public byte[] NameClasses { get; private set; } = new byte[64];
    public DependencyRelation[] Relations { get; private set; } = new DependencyRelation[64];
    public ParserState Tree { get; } = new();

    public void Begin(int length)
    {
        if (length <= Words.Length)
            return;
        Words = new WordFacts[length * 2];
        Tags = new byte[length * 2];
        NameClasses = new byte[length * 2];
        Relations = new DependencyRelation[length * 2];
    }

    /// <summary>Says that neither tree nor names were sought.</summary>
    public void LeaveBare(int length)
    {
        Tree.Begin(length);
        Array.Fill(Tree.Heads, length, 0, length);
        Array.Fill(Relations, DependencyRelation.Dep, 0, length);
        Array.Clear(NameClasses, 0, length);
    }
}
