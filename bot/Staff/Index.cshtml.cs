using ComplaintBot.Companies;
using ComplaintBot.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComplaintBot.Staff;

internal sealed class IndexModel(IStore store, CompanyDirectory companies, StaffTexts texts) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Only what is older than this position.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<StoredComplaint> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last one.</summary>
    public long? Next { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        var found = await store.ListComplaints(User.Companies(companies), Before, PageSize + 1, stop);
        Rows = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Rows[^1].Position : null;
    }

    public string Address(StoredComplaint row) => $"/staff/complaints/{Uri.EscapeDataString(row.Complaint.Reference)}";

    public string CompanyName(StoredComplaint row) => companies.NameOf(row.Complaint.Company);

    public string FiledAt(StoredComplaint row) => texts.Tell(row.Complaint.FiledAt, companies.TimeZoneOf(row.Complaint.Company));
}
