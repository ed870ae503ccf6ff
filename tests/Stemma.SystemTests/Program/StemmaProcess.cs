using System.Diagnostics;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>The program as a person starts it: its own process, real streams.</summary>
sealed record StemmaProcess(int Code, string Output, string Error)
{
    static string Dll { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", "Stemma.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "Stemma.Cli.dll");

    internal static StemmaProcess Run(params string[] args) => RunWith([], args);

    /// <summary>A run that the caller waits for, or ends; what it writes is not looked at.</summary>
    internal static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [Dll, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <param name="input">The bytes of standard input.</param>
    internal static StemmaProcess RunWith(byte[] input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Nobody is shown the inside of the program.</summary>
    internal StemmaProcess WithoutStackTrace()
    {
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        return this;
    }
}
