using System.Net;
using SearchService.Archive.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>What writes is open to this machine alone.</summary>
internal sealed class WriteAccess : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var from = context.HttpContext.Connection.RemoteIpAddress;
        return from is null || IPAddress.IsLoopback(from)
            ? await next(context)
            : Problems.Of(new RequestError(ErrorCode.WriteForbidden, "What writes is open to requests from this machine alone."));
    }
}
