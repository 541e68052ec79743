using System.Globalization;
using ComplaintBot.Complaints.Deadlines;

namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private List<Channel> Channels(Company company)
    {
        const string path = "$.channels";
        var channels = Values.Each(path, _values.Required(path, _file.Channels, [])).Select(c => Channel(c.Path, c.Value, company)).ToList();
        _values.Different(path, channels.Select(c => Values.Spelled(c.Kind)));
        return channels;
    }

    private Channel Channel(string path, ChannelFile file, Company company)
    {
        var kind = _values.Word<ChannelKind>($"{path}.kind", file.Kind);
        var name = $"channels.{Values.Spelled(kind)}";
        if (file.Kind == Values.Spelled(kind))
            RefuseStrangers(path, file, kind);
        return new Channel
        {
            Kind = kind,
            For = _values.WordList<ChannelPurpose>($"{path}.for", file.For, filled: true),
            PhoneNumber = _facts.Phone(new Fact($"{path}.number", $"{name}.number", "No telephone number is shown; a call back is offered instead.") { Expected = kind == ChannelKind.Phone }, file.Number),
            Hours = Hours($"{path}.hours", file.Hours, company),
            AnsweredBy = _values.OptionalLocalized($"{path}.answeredBy", file.AnsweredBy),
            Email = _facts.Email(new Fact($"{path}.email", $"{name}.email", "E-mail is not offered.") { Expected = kind == ChannelKind.Email && file.EmailBySegment is null }, file.Email),
            EmailBySegment = EmailBySegment($"{path}.emailBySegment", $"{name}.emailBySegment", file.EmailBySegment),
            Url = _facts.Url(new Fact($"{path}.url", $"{name}.url", "No link is shown; only the way to it is told.") { Expected = kind is ChannelKind.Portal or ChannelKind.Form }, file.Url),
            Address = _facts.Address(new Fact($"{path}.address", $"{name}.address", "Post is not offered.") { Expected = kind == ChannelKind.Post }, file.Address),
            AttentionBySegment = _values.LocalizedBySegment($"{path}.attentionBySegment", file.AttentionBySegment),
            Option = _values.OptionalLocalized($"{path}.option", file.Option),
            Login = file.Login is { } login ? new PortalLogin(_values.Localized($"{path}.login.forgottenPasswordOption", login.ForgottenPasswordOption)) : null,
        };
    }

    /// <summary>A property that belongs to another kind of channel would be read and never used.</summary>
    private void RefuseStrangers(string path, ChannelFile file, ChannelKind kind)
    {
        Refuse("number", file.Number, ChannelKind.Phone);
        Refuse("hours", file.Hours, ChannelKind.Phone, ChannelKind.InPerson);
        Refuse("answeredBy", file.AnsweredBy, ChannelKind.Phone);
        Refuse("email", file.Email, ChannelKind.Email);
        Refuse("emailBySegment", file.EmailBySegment, ChannelKind.Email);
        Refuse("url", file.Url, ChannelKind.Portal, ChannelKind.Form);
        Refuse("address", file.Address, ChannelKind.Post, ChannelKind.InPerson);
        Refuse("attentionBySegment", file.AttentionBySegment, ChannelKind.Post);
        Refuse("option", file.Option, ChannelKind.Portal, ChannelKind.Form);
        Refuse("login", file.Login, ChannelKind.Portal);

        void Refuse(string property, object? value, params ChannelKind[] kinds)
        {
            if (value is not null && !kinds.Contains(kind))
                _values.Wrong($"{path}.{property}", $"A channel of the kind {Values.Spelled(kind)} has no {property}.", $"Move it to the channel {string.Join(" or ", kinds.Select(Values.Spelled))}.");
        }
    }

    private Dictionary<Segment, string> EmailBySegment(string path, string name, IReadOnlyDictionary<string, string?>? file)
    {
        var addresses = new Dictionary<Segment, string>();
        foreach (var (key, value) in file ?? new Dictionary<string, string?>())
        {
            var segment = _values.Word<Segment>($"{path}.{key}", key);
            if (_facts.Email(new Fact($"{path}.{key}", $"{name}.{key}", $"E-mail is not offered to {key} customers.") { Expected = true }, value) is { } address)
                addresses[segment] = address;
        }
        return addresses;
    }

    private OpeningHours? Hours(string path, HoursFile? file, Company company)
    {
        if (file is null)
            return null;
        var read = Values.Each($"{path}.windows", _values.Required($"{path}.windows", file.Windows, [])).SelectMany(w => Windows(w.Path, w.Value)).ToList();
        if (file.Windows is { Count: 0 })
            _values.Wrong($"{path}.windows", "There is no window.", "Add one, or leave the hours out.");
        var closed = _values.Required($"{path}.closedOnHolidays", file.ClosedOnHolidays);
        var fits = true;
        foreach (var (at, window) in read)
            if (read.Any(other => other.Window.Day == window.Day && other.Window.Start <= window.Start && window.Start < other.Window.End && other.Path != at))
            {
                fits = false;
                _values.Wrong(at, $"This window overlaps another one on {Values.Spelled(window.Day)}.", "Let one window end where the next begins, or earlier.");
            }
        return fits ? new OpeningHours(read.Select(r => r.Window), company.TimeZone, company.Calendar, closed) : null;
    }

    private IEnumerable<(string Path, OpeningWindow Window)> Windows(string path, WindowFile file)
    {
        var days = _values.WordList<DayOfWeek>($"{path}.days", file.Days, filled: true);
        var (from, to) = (Time($"{path}.from", file.From), Time($"{path}.to", file.To == "24:00" ? "00:00" : file.To));
        if (file.To == "00:00" || (to != TimeOnly.MinValue && to <= from))
        {
            _values.Wrong(path, "The window ends before it begins.", "Let it end later on the same day, at 24:00 at the latest; a window over midnight is two windows.");
            return [];
        }
        return days.Select(day => (path, new OpeningWindow(day, from, to)));
    }

    private TimeOnly Time(string path, string? value)
    {
        if (TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        _values.Wrong(path, value is null ? "This time is missing." : $"'{value}' is no time of day.", "Write hours and minutes, such as 08:00; a window may end at 24:00.");
        return default;
    }
}
