using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A real nginx before the service, as somebody sets it up in five minutes. <c>.ci/run</c> installs it.</summary>
public sealed class NginxTests(ProxyTests.Keyless keyless) : IClassFixture<ProxyTests.Keyless>
{
    [NginxTheory]
    [InlineData("proxy_pass http://SERVICE;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header Host localhost;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header X-Real-IP $remote_addr; proxy_http_version 1.1;")]
    [InlineData("proxy_pass http://SERVICE; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_http_version 1.1;")]
    public async Task Nobody_writes_through_nginx_while_there_is_no_key(string directives)
    {
        await using var nginx = await Nginx.StartAsync(
            directives.Replace("SERVICE", keyless.Service.Client.BaseAddress!.Authority, StringComparison.Ordinal));
        using var client = new HttpClient { BaseAddress = nginx.Address };
        Assert.Contains("harbour of a", await client.GetStringAsync("/articles/a"), StringComparison.Ordinal);
        using var refused = await client.PostAsync("/reindex", null);
        await AccessTests.AssertProblemAsync(refused, HttpStatusCode.Forbidden, "write_forbidden");
        using var direct = await keyless.Service.Client.PostAsync("/reindex", null);
        Assert.Equal(HttpStatusCode.Accepted, direct.StatusCode);
    }

    /// <summary>Skipped, and said so, where there is no nginx; CI brings one.</summary>
    private sealed class NginxTheoryAttribute : TheoryAttribute
    {
        public NginxTheoryAttribute() =>
            Skip = Nginx.Program is null ? "nginx is not installed (Debian: apt-get install nginx-light)." : null;
    }

    private sealed class Nginx : IAsyncDisposable
    {
        private readonly TempFolder _folder;
        private readonly Process _process;

        private Nginx(TempFolder folder, Process process, Uri address) => (_folder, _process, Address) = (folder, process, address);

        public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/usr/sbin").Select(folder => Path.Combine(folder, "nginx")).FirstOrDefault(File.Exists);

        public Uri Address { get; }

        public static async Task<Nginx> StartAsync(string directives)
        {
            var folder = new TempFolder();
            var port = FreePort();
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
                    server {
                        listen 127.0.0.1:{{port}};
                        location / { {{directives}} }
                    }
                }
                """);
            var process = Process.Start(Program!, ["-c", folder["nginx.conf"], "-p", folder.FullPath, "-e", folder["error.log"]]);
            var nginx = new Nginx(folder, process, new Uri($"http://127.0.0.1:{port}"));
            await Wait.ForAsync(
                "nginx listens",
                () => Task.FromResult(process.HasExited ? $"it ended with {process.ExitCode}" : Listens(port) ? "" : "it runs"),
                seen => seen.Length == 0);
            return nginx;
        }

        public async ValueTask DisposeAsync()
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }

            await Wait.ForAsync("the killed nginx ends", _process.WaitForExitAsync());
            _process.Dispose();
            _folder.Dispose();
        }

        private static bool Listens(int port)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
