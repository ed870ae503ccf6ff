using System.Diagnostics;
using System.Text.Json;

namespace Stemma.Tests;

/// <summary>The scorer of the shared sets, which the C# one must agree with.</summary>
static class PythonScorer
{
    /// <summary>Its figures by name; skips the test on a machine without it or without Python.</summary>
    public static Dictionary<string, double?> Score(string story, string folder)
    {
        var script = SharedData.Require("score/score_story.py");
        var start = new ProcessStartInfo("python3", [script, story, folder, "--json"]) { RedirectStandardOutput = true };
        try
        {
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return JsonSerializer.Deserialize<Dictionary<string, double?>>(output)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine.");
            throw;
        }
    }
}
