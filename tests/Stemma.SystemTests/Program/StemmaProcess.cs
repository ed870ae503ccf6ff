using System.Diagnostics;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>The program as a person starts it: its own process, real streams.</summary>
sealed record StemmaProcess(int Code, string Output, string Error)
{
    static string Dll { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", "Stemma.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "Stemma.Cli.dll");

    /// <summary>Changes to another user, who has no right to any file of ours; where it is missing, none can.</summary>
    const string UserChanger = "/usr/bin/setpriv";

    /// <summary>The user and the group that own nothing, on every Unix.</summary>
    const string Nobody = "65534";

    internal static StemmaProcess Run(params string[] args) => RunWith([], args);

    /// <summary>A run that the caller waits for, or ends; what it writes is not looked at.</summary>
    internal static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [Dll, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <param name="input">The bytes of standard input.</param>
    internal static StemmaProcess RunWith(byte[] input, params string[] args) => Start(input, "dotnet", [Dll, .. args]);

    /// <summary>Whether the one who runs the tests may read every file, and no other user can be had.</summary>
    internal static bool MayReadAll =>
        OperatingSystem.IsWindows() || (Environment.IsPrivilegedProcess && !File.Exists(UserChanger));

    /// <summary>The program as a user who may not read what is not open to all: nobody, where the tests run as root.</summary>
    internal static StemmaProcess RunUnprivileged(params string[] args) => Environment.IsPrivilegedProcess
        ? Start([], UserChanger, [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "dotnet", Dll, .. args])
        : Run(args);

    static StemmaProcess Start(byte[] input, string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
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
