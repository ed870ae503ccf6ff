namespace Stemma.Reading;

/// <summary>Where a cue stands among all cues of its article.</summary>
readonly record struct CuePlace(ImmutableArray<SpeechCue> Cues, int Index)
{
    /// <summary>The cues after it.</summary>
    public ReadOnlySpan<SpeechCue> Later => Cues.AsSpan()[(Index + 1)..];

    /// <summary>The cues of its sentence, itself among them.</summary>
    public ReadOnlySpan<SpeechCue> Beside
    {
        get
        {
            var (first, end) = (Index, Index + 1);
            while (first > 0 && Cues[first - 1].Sentence == Cues[Index].Sentence)
                first--;
            while (end < Cues.Length && Cues[end].Sentence == Cues[Index].Sentence)
                end++;
            return Cues.AsSpan()[first..end];
        }
    }
}
