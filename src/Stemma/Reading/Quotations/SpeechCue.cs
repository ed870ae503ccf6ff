namespace Stemma.Reading;

/// <summary>A verb or phrase that says whose words stand beside it.</summary>
sealed record SpeechCue
{
    /// <summary>The words of the cue with its auxiliaries: "has also said", "according to".</summary>
    public required TokenRange Words { get; init; }

    /// <summary>The verb itself, or the first word of a phrase.</summary>
    public required int Verb { get; init; }

    public required string Lemma { get; init; }
    public required CueClasses Classes { get; init; }
    public required int Sentence { get; init; }

    /// <summary>Who says it; empty where the sentence does not tell.</summary>
    public TokenRange Source { get; init; }

    /// <summary>The source follows the verb: "said the minister".</summary>
    public bool IsInverted { get; init; }

    /// <summary>"According to": the source follows, and its words are the rest of the sentence.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>A participle ("saying"), whose source is that of another verb.</summary>
    public bool IsParticiple { get; init; }

    /// <summary>Nobody said it yet: "might say", "could tell".</summary>
    public bool IsHypothetical { get; init; }

    public TokenRange Addressee { get; init; }

    /// <summary>Where the words may start when they follow the cue.</summary>
    public int After => Math.Max(Words.End, Math.Max(Addressee.End, IsInverted || IsPhrase ? Source.End : 0));

    /// <summary>The cue with its source, as far as they stand side by side.</summary>
    public TokenRange Cover => Source.IsEmpty
        ? Words
        : new(Math.Min(Words.Start, Source.Start), Math.Max(Words.End, Source.End));

    /// <summary>A belief or a wish: nothing is said.</summary>
    public bool IsAttitude => (Classes & (CueClasses.Says | CueClasses.Tells | CueClasses.Shows)) == 0;

    public bool Says => (Classes & (CueClasses.Says | CueClasses.Tells)) != 0;

    /// <summary>The index of the last cue whose verb stands before a token; -1 where there is none.</summary>
    /// <param name="cues">In the order of the text.</param>
    /// <param name="token">The token.</param>
    public static int LastBefore(ImmutableArray<SpeechCue> cues, int token)
    {
        var (low, high) = (0, cues.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cues[middle].Verb >= token)
                high = middle;
            else
                low = middle + 1;
        }

        return low - 1;
    }
}
