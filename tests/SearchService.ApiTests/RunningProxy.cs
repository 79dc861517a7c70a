using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A real reverse proxy in a process of its own, on a free port.</summary>
internal sealed class RunningProxy : IAsyncDisposable
{
    public const string Nginx = "nginx";
    public const string Caddy = "caddy";

    private readonly TempFolder _folder;
    private readonly Process _process;

    private RunningProxy(TempFolder folder, Process process, int port) => (_folder, _process, Port) = (folder, process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Where a program lies; null where it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/sbin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <param name="servers">The blocks of servers, by a folder of files and the port.</param>
    /// <param name="tlsSite">The name under which it answers over TLS; null where it speaks plain HTTP.</param>
    public static Task<RunningProxy> NginxAsync(Func<TempFolder, int, string> servers, string? tlsSite = null)
    {
        var (folder, port) = (new TempFolder(), FreePort());
        folder.Write("nginx.conf", $$"""
            daemon off;
            pid {{folder["nginx.pid"]}};
            error_log {{folder["error.log"]}};
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder["body"]}};
                proxy_temp_path {{folder["proxy"]}};
                fastcgi_temp_path {{folder["fastcgi"]}};
                uwsgi_temp_path {{folder["uwsgi"]}};
                scgi_temp_path {{folder["scgi"]}};
                {{servers(folder, port)}}
            }
            """);
        return StartAsync(folder, port, tlsSite, Nginx, ["-c", folder["nginx.conf"], "-p", folder.FullPath, "-e", folder["error.log"]]);
    }

    /// <param name="sites">The blocks of sites, whose TLS the proxy signs itself.</param>
    /// <param name="tlsSite">The name of the site that is asked.</param>
    public static Task<RunningProxy> CaddyAsync(string sites, string tlsSite)
    {
        var (folder, port) = (new TempFolder(), FreePort());
        folder.Write("Caddyfile", $$"""
            {
                admin off
                local_certs
                skip_install_trust
                auto_https disable_redirects
                storage file_system {{folder["storage"]}}
                http_port {{FreePort()}}
                https_port {{port}}
            }
            {{sites}}
            """);
        return StartAsync(folder, port, tlsSite, Caddy, ["run", "--config", folder["Caddyfile"], "--adapter", "caddyfile"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await Wait.ForAsync("the killed proxy ends", _process.WaitForExitAsync());
        _process.Dispose();
        _folder.Dispose();
    }

    private static async Task<RunningProxy> StartAsync(
        TempFolder folder, int port, string? tlsSite, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Find(program)!, arguments) { RedirectStandardError = true };
        start.Environment["HOME"] = folder.FullPath;
        var process = Process.Start(start)!;
        var proxy = new RunningProxy(folder, process, port);
        process.BeginErrorReadLine();
        try
        {
            await Wait.ForAsync(
                tlsSite is null ? $"{program} listens" : $"{program} shows a certificate for {tlsSite}",
                async () => process.HasExited ? $"it ended with {process.ExitCode}" : await HindranceAsync(port, tlsSite),
                seen => seen.Length == 0);
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// What keeps a visitor from being served; empty where nothing does. Over TLS an open port is not enough: Caddy opens it before
    /// it has a certificate for the site, and refuses every handshake until then.
    /// </summary>
    private static async Task<string> HindranceAsync(int port, string? tlsSite)
    {
        using var limit = new CancellationTokenSource(Wait.Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
            if (tlsSite is not null)
            {
                await using var tls = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => shown is not null);
                await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = tlsSite }, limit.Token);
            }

            return "";
        }
        catch (Exception fault) when (fault is SocketException or IOException or AuthenticationException or OperationCanceledException)
        {
            return fault.Message;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Skipped, and said so, where the proxy is not installed; <c>.ci/run</c> brings it where it can.</summary>
internal sealed class ProxyTheoryAttribute : TheoryAttribute
{
    public ProxyTheoryAttribute(string program) => Skip = RunningProxy.Find(program) is null ? $"{program} is not installed." : null;
}

/// <inheritdoc cref="ProxyTheoryAttribute"/>
internal sealed class ProxyFactAttribute : FactAttribute
{
    public ProxyFactAttribute(string program) => Skip = RunningProxy.Find(program) is null ? $"{program} is not installed." : null;
}
