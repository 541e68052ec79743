using System.Net;
using ComplaintBot.Staff;
using ComplaintBot.Tests.Mail;

namespace ComplaintBot.Tests.Staff;

public class SignInBrakeTests
{
    private static readonly IPAddress Home = IPAddress.Parse("192.0.2.1");
    private readonly ManualTime time = new(Some.Moment);
    private readonly SignInBrake brake;

    public SignInBrakeTests() => brake = new(time);

    [Fact]
    public void The_wait_doubles_up_to_five_minutes()
    {
        var waits = new List<double>();
        for (var i = 0; i < 16; i++)
        {
            var wait = brake.Begin("admin", Home);
            if (wait > TimeSpan.Zero)
            {
                waits.Add(wait.TotalSeconds);
                time.Advance(wait);
                Assert.Equal(TimeSpan.Zero, brake.Begin("admin", Home));
            }
        }
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300], waits);
    }

    [Fact]
    public void Another_address_is_not_held_up_by_the_first()
    {
        Fail("admin", Home, 5);
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("ADMIN", Home));
        Assert.Equal(TimeSpan.Zero, brake.Begin("admin", IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void One_address_that_tries_many_names_is_slowed_down()
    {
        for (var i = 0; i < 30; i++)
            Fail($"name{i}", Home, 1);
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("fresh", Home));
    }

    [Fact]
    public void Many_addresses_that_try_one_name_are_slowed_down()
    {
        for (var i = 0; i < 60; i++)
            Fail("admin", IPAddress.Parse($"192.0.2.{i}"), 1);
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("admin", IPAddress.Parse("198.51.100.1")));
    }

    [Fact]
    public void One_network_of_IPv6_counts_as_one_address()
    {
        for (var i = 0; i < 5; i++)
            Fail("admin", IPAddress.Parse($"2001:db8::{i + 1}"), 1);
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("admin", IPAddress.Parse("2001:db8::ffff")));
    }

    [Fact]
    public void Success_wipes_the_failures_and_an_hour_does_too()
    {
        Fail("admin", Home, 4);
        Assert.Equal(TimeSpan.Zero, brake.Begin("admin", Home));
        brake.Succeeded("admin", Home);
        Fail("admin", Home, 5);
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("admin", Home));
        time.Advance(TimeSpan.FromHours(1));
        Fail("admin", Home, 5);
    }

    [Fact]
    public void A_flood_of_names_makes_nobody_forget_the_worst()
    {
        Fail("admin", Home, 5);
        for (var i = 0; i < 12_000; i++)
            brake.Begin($"name{i}", new IPAddress([10, (byte)(i >> 16), (byte)(i >> 8), (byte)i]));
        Assert.NotEqual(TimeSpan.Zero, brake.Begin("admin", Home));
    }

    private void Fail(string name, IPAddress address, int times)
    {
        for (var i = 0; i < times; i++)
            Assert.Equal(TimeSpan.Zero, brake.Begin(name, address));
    }
}
