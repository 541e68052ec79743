using ComplaintBot.Store;

namespace ComplaintBot.Staff;

/// <summary>Makes the user <c>admin</c> at the first start, and gives it the password of <c>Staff:AdminPassword</c> whenever that changes.</summary>
internal sealed class FirstAdmin(IStore store, StaffPasswords passwords, IConfiguration configuration, TimeProvider time, ILogger<FirstAdmin> log) : IHostedService
{
    public const string Name = "admin";
    private const int Short = 12;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var password = Configured();
        var admin = await store.FindStaff(Name, cancellationToken);
        if (admin is null)
        {
            await Save(password ?? Invent(), cancellationToken);
            StaffLog.AdminMade(log);
        }
        else if (password is not null && !passwords.Fits(admin, password))
        {
            await Save(password, cancellationToken);
            StaffLog.AdminPasswordChanged(log);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string? Configured()
    {
        var password = configuration["Staff:AdminPassword"];
        if (string.IsNullOrEmpty(password))
            return null;
        if (password.Length > StaffPasswords.MaxLength)
            throw new InvalidOperationException($"Staff:AdminPassword is too long: at most {StaffPasswords.MaxLength} characters.");
        if (password.Length < Short)
            StaffLog.AdminPasswordShort(log, Short);
        return password;
    }

    private static string Invent()
    {
        var password = StaffPasswords.Random();
        // To the console itself: a log is kept and read by others.
        Console.Out.WriteLine($"The user '{Name}' for /staff was made. Its password, shown only now: {password}");
        return password;
    }

    private Task Save(string password, CancellationToken stop) =>
        store.SaveStaff(new StaffUser(Name, passwords.Hash(password), [StaffAccess.AllCompanies], time.GetUtcNow()), stop);
}
