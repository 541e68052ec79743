namespace ComplaintBot.Staff;

internal static partial class StaffLog
{
    [LoggerMessage(4001, LogLevel.Information, "The user admin was made")]
    public static partial void AdminMade(ILogger log);

    [LoggerMessage(4002, LogLevel.Information, "The user admin has the password of Staff:AdminPassword now; its sessions ended")]
    public static partial void AdminPasswordChanged(ILogger log);

    [LoggerMessage(4003, LogLevel.Warning, "Staff:AdminPassword has fewer than {Length} characters: take a longer one")]
    public static partial void AdminPasswordShort(ILogger log, int length);

    [LoggerMessage(4004, LogLevel.Information, "A sign-in of staff failed")]
    public static partial void SignInFailed(ILogger log);

    [LoggerMessage(4005, LogLevel.Warning, "Sign-ins of staff are slowed down after failures")]
    public static partial void SignInSlowed(ILogger log);
}
