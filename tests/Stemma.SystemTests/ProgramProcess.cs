using System.Diagnostics;

namespace Stemma.SystemTests;

/// <summary>A run of a program from the root of the working tree, as a person starts it.</summary>
sealed record ProgramProcess(int ExitCode, string Output, string Error)
{
    public static async Task<ProgramProcess> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Tests.Repository.Root, program), arguments)
        {
            WorkingDirectory = Tests.Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
