using Stemma.Intake;
using Stemma.Store;
using Stemma.Work;

namespace Stemma.Web;

/// <summary>Does what needs the models: keeps the desk in order after a change, reads what is handed over. One thing at a time.</summary>
sealed class Workbench(Desk? desk, Func<StageModels> models) : IDisposable
{
    readonly Lazy<StageModels> _models = new(models);
    readonly SemaphoreSlim _free = new(1);

    public void Dispose() => _free.Dispose();

    internal StageModels Models => _models.Value;

    /// <summary>Brings the stories up to date with the articles and corrections.</summary>
    internal Task SettleAsync() => AloneAsync(() => new DeskKeeper(desk!, Models.Editor(desk!)).Settle(null));

    /// <summary>The example that ships with the program becomes part of the desk.</summary>
    internal Task AddExampleAsync() => AloneAsync(() =>
    {
        var keeper = new DeskKeeper(desk!, Models.Editor(desk!));
        keeper.Add(ReceivedReports.Read(ExampleReports.All, IntakeLimits.Default).Articles);
        return keeper.Settle(null);
    });

    /// <summary>Does work on another thread when what was begun before is done.</summary>
    internal async Task<T> AloneAsync<T>(Func<T> work)
    {
        await _free.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            _free.Release();
        }
    }
}
