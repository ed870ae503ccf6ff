using Stemma.Language;

namespace Stemma.Training;

/// <summary>How many arcs of the true tree each move of the arc-hybrid system makes impossible.</summary>
static class Oracle
{
    /// <param name="heads">The true governor of each token; the sentence's length for the root.</param>
    public static int Cost(ParserState state, int[] heads, int move)
    {
        var (top, under, next) = (state.Stack(0), state.Stack(1), state.Next);
        var cost = 0;
        if (move == ParserState.Shift)
        {
            for (var depth = 0; depth < state.Depth; depth++)
            {
                var token = state.Stack(depth);
                if (heads[token] == next || (depth > 0 && heads[next] == token))
                    cost++;
            }

            return cost;
        }

        for (var token = next; token < heads.Length; token++)
            cost += heads[token] == top ? 1 : 0;
        if (move == ParserState.Left)
            return cost + (heads[top] == under || heads[top] > next ? 1 : 0);
        return cost + (heads[top] >= next ? 1 : 0);
    }
}
