namespace ComplaintBot.Browser.Tests;

/// <summary>One browser for all, and one test at a time: the machine that tests is small, and waiting has limits.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
