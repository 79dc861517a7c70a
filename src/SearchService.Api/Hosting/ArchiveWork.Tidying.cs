namespace SearchService.Api.Hosting;

/// <content>Puts the index in order while nobody writes. Whatever comes in meanwhile stops that at once, and goes first.</content>
internal sealed partial class ArchiveWork
{
    /// <summary>Programs that post one article after the other come again within this time.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>Something was written since the index was last put in order.</summary>
    private bool _isUntidy;

    /// <returns>Whether something came in, or may have.</returns>
    private async Task<bool> TidyAsync(CancellationToken stopping)
    {
        if (!_isUntidy || HasChanges)
        {
            return false;
        }

        using var needed = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            if (await _wake.WaitAsync(Quiet, stopping))
            {
                return true;
            }

            var tidied = Task.Run(() => tidying.Tidy(needed.Token), CancellationToken.None);
            var woken = _wake.WaitAsync(needed.Token);
            await Task.WhenAny(tidied, woken);
            await needed.CancelAsync();
            await ((Task)woken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _isUntidy = !await tidied;
            return woken.IsCompletedSuccessfully || _isUntidy;
        }
        catch (OperationCanceledException)
        {
            return false; // The service stops.
        }
        catch (Exception failure)
        {
            // What comes in next tells of it, if it lasts.
            LogFailed(failure.Message, failure);
            _isUntidy = false;
            return true;
        }
    }
}
