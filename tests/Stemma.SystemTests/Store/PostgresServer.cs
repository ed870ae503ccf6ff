using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Stemma.SystemTests;
using Stemma.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Stemma.SystemTests;

/// <summary>A server of PostgreSQL for the tests alone: on loopback, on a free port, in a folder of its own; ended by its id.</summary>
public sealed class PostgresServer : IDisposable
{
    const string User = "stemma";
    readonly Lock _lock = new();
    ScratchFolder? _folder;
    Process? _server;
    int _port;
    int _databases;

    /// <summary>The address of a database with nothing in it; skips the test where no server is installed.</summary>
    public string EmptyDatabase()
    {
        lock (_lock)
        {
            if (_server is null)
                Start();
            var name = $"desk{_databases++}";
            Run("postgres", $"create database {name}");
            return $"postgres://{User}@127.0.0.1:{_port}/{name}";
        }
    }

    /// <summary>Ends every connection to a database, as a network that fails does.</summary>
    public int CutConnections(string address) => Run(
        "postgres",
        $"select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '{new Uri(address).AbsolutePath[1..]}'");

    public void Dispose()
    {
        if (_server is not null)
        {
            using (var kill = Process.Start("kill", ["-QUIT", $"{_server.Id}"]))
                kill.WaitForExit();
            _server.WaitForExit();
            _server.Dispose();
        }

        _folder?.Dispose();
    }

    void Start()
    {
        var programs = Programs();
        if (programs is null)
            Assert.Skip("PostgreSQL is not installed; ./test installs it where it may.");
        _folder = new();
        var data = _folder.At("data");
        if (Environment.IsPrivilegedProcess)
            Wait(Process.Start("chown", ["postgres", _folder.Path]));
        Wait(AsServer(Path.Combine(programs, "initdb"), "-D", data, "-U", User, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"));
        _port = FreePort();
        _server = AsServer(
            Path.Combine(programs, "postgres"), "-D", data, "-h", "127.0.0.1", "-p", $"{_port}", "-k", _folder.Path, "-F");
        for (var patience = 200; !Answers(); patience--)
        {
            if (patience == 0 || _server.HasExited)
                throw new InvalidOperationException("The server of PostgreSQL does not start.");
            Thread.Sleep(50);
        }
    }

    /// <summary>The server refuses to run as root; there the user "postgres" that its package makes runs it.</summary>
    static Process AsServer(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static void Wait(Process process)
    {
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Where Debian keeps them, the newest version; null where there are none.</summary>
    static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(bin => File.Exists(Path.Combine(bin, "postgres")))
        : null;

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    bool Answers()
    {
        try
        {
            Run("postgres", "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    int Run(string database, string sql)
    {
        using var connection = new NpgsqlConnection(
            $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
