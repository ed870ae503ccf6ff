using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Which pronoun the article itself uses for somebody whose name does not tell.</summary>
static class PronounVote
{
    /// <summary>How far after the name its pronoun may stand, in tokens.</summary>
    const int Reach = 30;

    /// <summary>One pronoun may be of somebody else.</summary>
    const int Least = 2;

    /// <summary><c>m</c> or <c>f</c> where most of the pronouns that follow the name agree, else <c>u</c>.</summary>
    public static string GenderOf(Analysis analysis, Entity entity)
    {
        var (he, she) = (0, 0);
        foreach (var mention in entity.Mentions.Take(20))
        {
            switch (After(analysis, analysis.TokenAt(mention.End)))
            {
                case 'm':
                    he++;
                    break;
                case 'f':
                    she++;
                    break;
            }
        }

        return he >= Least && he > 2 * she ? "m" : she >= Least && she > 2 * he ? "f" : "u";
    }

    /// <summary>The first pronoun before the next name.</summary>
    static char After(Analysis analysis, int token)
    {
        for (var i = token; i < Math.Min(analysis.Tokens.Length, token + Reach); i++)
        {
            var word = analysis[analysis.Tokens[i]];
            if (word.Length is 2 or 3)
            {
                if (IsAny(word, "he", "his", "him"))
                    return 'm';
                if (IsAny(word, "she", "her"))
                    return 'f';
            }

            if (i > token + 1 && analysis.Tokens[i].Tag == PartOfSpeech.Propn)
                return '-';
        }

        return '-';
    }

    static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> others)
    {
        foreach (var other in others)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
