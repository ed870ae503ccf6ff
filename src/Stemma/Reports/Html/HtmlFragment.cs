namespace Stemma.Reports;

/// <summary>A part of a page that is written once and shown many times.</summary>
/// <remarks>Held in pieces: a long text in one would be a large object, which the garbage collector leaves lying.</remarks>
public sealed class HtmlFragment
{
    HtmlFragment(ImmutableArray<string> pieces) => Pieces = pieces;

    /// <summary>In UTF-16 code units.</summary>
    public int Length => Pieces.Sum(piece => piece.Length);

    /// <summary>Its markup; a letter of two code units may be parted between two pieces.</summary>
    public ImmutableArray<string> Pieces { get; }

    /// <summary>What is written into an output; nothing else becomes a fragment, so all text in it is escaped.</summary>
    public static HtmlFragment Of(Action<HtmlOutput> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var output = new StringWriter { NewLine = "\n" };
        write(new(output));
        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in output.GetStringBuilder().GetChunks())
            pieces.Add(piece.ToString());
        return new(pieces.DrainToImmutable());
    }
}
