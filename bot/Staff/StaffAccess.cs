using System.Security.Claims;
using ComplaintBot.Companies;
using ComplaintBot.Store;

namespace ComplaintBot.Staff;

/// <summary>What a signed-in person may see.</summary>
internal static class StaffAccess
{
    /// <summary>The authentication scheme and policy of the console.</summary>
    public const string Scheme = "staff";
    /// <summary>Among a user's companies: all of them, also those that come later.</summary>
    public const string AllCompanies = "*";
    private const string Company = "company";
    private const string Changed = "changed";

    public static ClaimsPrincipal Principal(StaffUser user) =>
        new(new ClaimsIdentity(
            [new(ClaimTypes.Name, user.Name), new(Changed, Stamp(user)), .. user.Companies.Select(c => new Claim(Company, c))],
            Scheme));

    /// <summary>False once the user's password or companies are no longer those with which the session began.</summary>
    public static bool IsCurrent(ClaimsPrincipal principal, StaffUser? user) =>
        user is not null && principal.HasClaim(Changed, Stamp(user));

    public static bool MaySee(this ClaimsPrincipal staff, string? company) =>
        staff.HasClaim(Company, AllCompanies) || (company is not null && staff.HasClaim(Company, company));

    public static IReadOnlyCollection<string> Companies(this ClaimsPrincipal staff, CompanyDirectory directory) =>
        staff.HasClaim(Company, AllCompanies) ? directory.Ids : [.. staff.FindAll(Company).Select(c => c.Value)];

    private static string Stamp(StaffUser user) => user.ChangedAt.ToUnixTimeMilliseconds().ToString();
}
