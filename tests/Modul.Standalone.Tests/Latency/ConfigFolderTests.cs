using Modul.Standalone.Latency;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Latency;

public sealed class ConfigFolderTests
{
    [LinuxFact]
    public void It_is_where_the_system_keeps_such_files()
    {
        Of(null).ShouldBe("/home/me/.config/modul");
        Of("").ShouldBe("/home/me/.config/modul");
        Of("relative").ShouldBe("/home/me/.config/modul");
        Of("/etc/mine").ShouldBe("/etc/mine/modul");
        ConfigFolder.Of(windows: true, name => name == "APPDATA" ? "/roaming" : null, "/home/me").ShouldBe("/roaming/modul");
    }

    private static string Of(string? given) => ConfigFolder.Of(windows: false, name => name == "XDG_CONFIG_HOME" ? given : null, "/home/me");
}
