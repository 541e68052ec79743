using System.Net;
using System.Net.Sockets;

namespace ComplaintBot.Staff;

/// <summary>
/// Slows guessing down. After a few failures each further one doubles a wait, per name from one address, per address, and, with
/// more patience so that nobody locks a colleague out, per name. In memory, bounded, forgotten an hour after the last failure.
/// </summary>
internal sealed class SignInBrake(TimeProvider time)
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Failures> counted = [];

    /// <summary>Counts an attempt as failed until <see cref="Succeeded"/> says otherwise; not zero: it must wait so long and is not counted.</summary>
    public TimeSpan Begin(string name, IPAddress? address)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var wait = Keys(name, address).Max(k => Wait(k, now));
            if (wait > TimeSpan.Zero)
                return wait;
            foreach (var key in Keys(name, address))
                Count(key, now);
            return TimeSpan.Zero;
        }
    }

    public void Succeeded(string name, IPAddress? address)
    {
        lock (gate)
        {
            var keys = Keys(name, address);
            counted.Remove(keys[0].Name);
            foreach (var key in keys.Skip(1))
            {
                if (counted.TryGetValue(key.Name, out var failures))
                    counted[key.Name] = failures with { Number = failures.Number - 1 };
            }
        }
    }

    private TimeSpan Wait(Key key, DateTimeOffset now)
    {
        if (!counted.TryGetValue(key.Name, out var failures) || failures.Number < key.Free)
            return TimeSpan.Zero;
        var doubled = Math.Min(failures.Number - key.Free, 12);
        var wait = TimeSpan.FromSeconds(1 << doubled);
        return failures.Last + (wait < LongestWait ? wait : LongestWait) - now;
    }

    private void Count(Key key, DateTimeOffset now)
    {
        if (counted.TryGetValue(key.Name, out var failures) && now - failures.Last < Forgotten)
        {
            counted[key.Name] = new(failures.Number + 1, now);
            return;
        }
        if (counted.Count >= Capacity)
            MakeRoom(now);
        counted[key.Name] = new(1, now);
    }

    private void MakeRoom(DateTimeOffset now)
    {
        var old = counted.Where(c => now - c.Value.Last >= Forgotten).Select(c => c.Key).ToList();
        if (old.Count == 0)
            old = [.. counted.OrderBy(c => c.Value.Number).ThenBy(c => c.Value.Last).Take(Capacity / 10).Select(c => c.Key)];
        foreach (var key in old)
            counted.Remove(key);
    }

    private static Key[] Keys(string name, IPAddress? address)
    {
        var (who, from) = (name.ToUpperInvariant(), Network(address));
        who = who.Length > 100 ? who[..100] : who;
        return [new($"{who}\n{from}", 5), new($"\n{from}", 30), new($"{who}\n", 60)];
    }

    // A customer of IPv6 has at least a /64 for himself.
    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    private readonly record struct Key(string Name, int Free);

    private readonly record struct Failures(int Number, DateTimeOffset Last);
}
