namespace Stemma.Work;

/// <summary>What a site allows robots to fetch (RFC 9309).</summary>
public sealed class RobotRules
{
    /// <summary>More of a file is not read.</summary>
    const int MostCharacters = 500 * 1024;

    readonly ImmutableArray<(string Path, bool IsAllowed)> _rules;

    RobotRules(ImmutableArray<(string Path, bool IsAllowed)> rules, TimeSpan? pace) => (_rules, Pace) = (rules, pace);

    /// <summary>No file, no rule.</summary>
    public static RobotRules None { get; } = new([], null);

    /// <summary>The file cannot be had: nothing is fetched until it can.</summary>
    public static RobotRules Closed { get; } = new([("/", false)], null);

    /// <summary>The time that the site wants between two requests; null where it does not say.</summary>
    public TimeSpan? Pace { get; }

    /// <summary>Reads the group of a robot, or the one of all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="agent">The robot's name: its first word counts.</param>
    public static RobotRules Parse(string text, string agent)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(agent);
        var name = agent.Split('/', ' ')[0];
        var groups = Groups(text.Length > MostCharacters ? text[..MostCharacters] : text).ToList();
        var own = groups.Where(group => group.Agents.Any(each => name.Equals(each, StringComparison.OrdinalIgnoreCase))).ToList();
        var chosen = own.Count > 0 ? own : groups.FindAll(group => group.Agents.Contains("*"));
        var lines = chosen.SelectMany(group => group.Lines).ToList();
        var pace = lines.Where(line => line.Key == "crawl-delay")
            .Select(line => double.TryParse(line.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0)
            .FirstOrDefault(seconds => seconds is > 0 and <= 3600);
        return new(
            [.. lines.Where(line => line.Key is "allow" or "disallow" && line.Value.Length > 0).Select(line => (line.Value, line.Key == "allow"))],
            pace > 0 ? TimeSpan.FromSeconds(pace) : null);
    }

    /// <summary>The longest rule that fits decides; of two as long as each other the one that allows.</summary>
    public bool Allows(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return _rules.Where(rule => Fits(rule.Path, address.PathAndQuery))
            .OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed)
            .Select(rule => rule.IsAllowed).FirstOrDefault(true);
    }

    static IEnumerable<(List<string> Agents, List<(string Key, string Value)> Lines)> Groups(string text)
    {
        var (agents, lines) = (new List<string>(), new List<(string Key, string Value)>());
        foreach (var (key, value) in text.ReplaceLineEndings("\n").Split('\n').Select(Line))
        {
            if (key == "user-agent")
            {
                if (lines.Count > 0)
                {
                    yield return (agents, lines);
                    (agents, lines) = ([], []);
                }

                agents.Add(value.Split('/')[0]);
            }
            else if (key.Length > 0 && agents.Count > 0)
            {
                lines.Add((key, value));
            }
        }

        yield return (agents, lines);
    }

    static (string Key, string Value) Line(string line)
    {
        var bare = line.Split('#')[0];
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (bare[..colon].Trim().TrimStart('\uFEFF').ToLowerInvariant(), bare[(colon + 1)..].Trim());
    }

    /// <summary><c>*</c> stands for anything, <c>$</c> at the end for the end.</summary>
    static bool Fits(string rule, string path)
    {
        var isWhole = rule.EndsWith('$');
        var parts = (isWhole ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return !isWhole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
