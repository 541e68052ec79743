using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace ComplaintBot.Store;

/// <summary>
/// Which SQLite runs in this process. The packaged one is from 2021, so a system library that is newer, and gets its security
/// fixes from the distribution, takes its place.
/// </summary>
internal static class SqliteLibrary
{
    private const string Packaged = "e_sqlite3";
    private const string OfTheSystem = "libsqlite3.so.0";

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The version that runs and where it comes from, such as <c>3.40.1 (system)</c>.</summary>
    public static string Description => Loaded.Value;

    private static string Load()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        var system = NewerThanPackaged(provider);
        if (system != 0)
            NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == Packaged ? system : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        return $"{raw.sqlite3_libversion().utf8_to_string()} ({(system != 0 ? "system" : "packaged")})";
    }

    private static nint NewerThanPackaged(Assembly provider)
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(OfTheSystem, out var system)) return 0;
        var packagedNumber = NativeLibrary.TryLoad(Packaged, provider, null, out var packaged) ? VersionOf(packaged) : 0;
        if (VersionOf(system) > packagedNumber && IsThreadSafe(system)) return system;
        NativeLibrary.Free(system);
        return 0;
    }

    private static int VersionOf(nint library) => Call(library, "sqlite3_libversion_number");

    private static bool IsThreadSafe(nint library) => Call(library, "sqlite3_threadsafe") != 0;

    private static int Call(nint library, string name) =>
        NativeLibrary.TryGetExport(library, name, out var address) ? Marshal.GetDelegateForFunctionPointer<Number>(address)() : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Number();
}
