namespace Stemma.Work;

/// <summary>Checks a bag against RFC 8493.</summary>
static class BagCheck
{
    static readonly string[] _tagFiles = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"];

    internal static void Check(Dictionary<string, byte[]> files, List<string> troubles)
    {
        if (!files.TryGetValue("bagit.txt", out var bagit) || !Encoding.UTF8.GetString(bagit).StartsWith("BagIt-Version: ", StringComparison.Ordinal))
            troubles.Add("bagit.txt is missing or says no version");
        var payload = Manifest(files, "manifest-sha256.txt", troubles);
        var tags = Manifest(files, "tagmanifest-sha256.txt", troubles);
        foreach (var path in files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal) && !payload.Contains(path)))
            troubles.Add($"{path} is in no manifest: it was put in later");
        foreach (var path in _tagFiles.Where(path => !tags.Contains(path)))
            troubles.Add($"{path} is in no manifest");
        var oxum = $"Payload-Oxum: {payload.Where(files.ContainsKey).Sum(path => (long)files[path].Length)}.{payload.Count}\n";
        if (files.TryGetValue("bag-info.txt", out var info) && !Encoding.UTF8.GetString(info).Contains(oxum, StringComparison.Ordinal))
            troubles.Add("bag-info.txt tells another size of the payload");
    }

    /// <summary>The paths that a manifest names; each is looked at.</summary>
    static HashSet<string> Manifest(Dictionary<string, byte[]> files, string name, List<string> troubles)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (!files.TryGetValue(name, out var manifest))
        {
            troubles.Add($"{name} is missing");
            return paths;
        }

        foreach (var line in Encoding.UTF8.GetString(manifest).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.TrimEnd('\r').Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var path = parts.Length == 2 ? parts[1] : "";
            paths.Add(path);
            if (!files.TryGetValue(path, out var content))
                troubles.Add($"{path} is named in {name} and missing");
            else if (new BagFile(path, content).Sha256 != parts[0])
                troubles.Add($"{path} is not what it was: its hash differs");
        }

        return paths;
    }
}
