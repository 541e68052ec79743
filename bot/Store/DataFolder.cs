namespace ComplaintBot.Store;

/// <summary>The folder with all data, owned by one process at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream ownership;

    private DataFolder(string path, FileStream ownership) => (Path, this.ownership) = (path, ownership);

    public string Path { get; }

    /// <summary>Creates the folder where it is missing and takes it. The operating system gives it back when the process ends, however it ends.</summary>
    public static DataFolder Take(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            // Personal data lies here: a new folder opens to nobody else on this machine.
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder {path} cannot be created ({e.Message}). Create it for the user that runs this program, or name another one with Data:Folder.", e);
        }
        return new DataFolder(path, Lock(path));
    }

    private static FileStream Lock(string path)
    {
        // The file stays when the process ends: removing it would let a third process lock a name that a second one still holds.
        var file = System.IO.Path.Combine(path, "complaintbot.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnavailableException($"The data folder {path} cannot be written. Give the user that runs this program write permission there, or name another folder with Data:Folder.", e);
        }
        catch (IOException e) when (e.HResult is LockedOnUnix or LockedOnWindows)
        {
            throw new StoreUnavailableException($"The data folder {path} is in use by another process of this program. Stop that one first, or name another folder with Data:Folder.", e);
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"The data folder {path} cannot be written ({e.Message}). Check the disk, or name another folder with Data:Folder.", e);
        }
    }

    // EWOULDBLOCK of flock, and ERROR_SHARING_VIOLATION.
    private const int LockedOnUnix = 11;
    private const int LockedOnWindows = unchecked((int)0x80070020);

    public void Dispose() => ownership.Dispose();
}
