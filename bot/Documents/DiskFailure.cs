namespace ComplaintBot.Documents;

/// <summary>The disk did not take a document, or did not give it back: full, not writable, broken. Told apart from what the sender's connection throws.</summary>
internal sealed class DiskFailure(Exception cause) : IOException($"The folder of documents cannot be used: {cause.Message}", cause)
{
    public static void Guard(Action onDisk) => Guard(() =>
    {
        onDisk();
        return true;
    });

    public static async ValueTask<int> GuardRead(Stream onDisk, Memory<byte> into, CancellationToken stop)
    {
        try
        {
            return await onDisk.ReadAsync(into, stop);
        }
        catch (Exception failure) when (failure is IOException and not DiskFailure or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DiskFailure(failure);
        }
    }

    public static T Guard<T>(Func<T> onDisk)
    {
        try
        {
            return onDisk();
        }
        catch (Exception failure) when (failure is IOException and not DiskFailure or UnauthorizedAccessException or InvalidDataException)
        {
            throw new DiskFailure(failure);
        }
    }
}
