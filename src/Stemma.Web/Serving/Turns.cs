using Microsoft.AspNetCore.Http;

namespace Stemma.Web;

/// <summary>As many answers are made at once as there are cores; who comes later waits for a turn, and takes no memory meanwhile.</summary>
/// <remarks>It ends before the answer is sent: who reads slowly keeps nobody waiting.</remarks>
sealed class Turns : IEndpointFilter, IDisposable
{
    readonly SemaphoreSlim _free = new(Math.Max(2, Environment.ProcessorCount));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        await _free.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            var answer = await next(context);
            _ = (answer as HtmlPage)?.Markup;
            return answer;
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
