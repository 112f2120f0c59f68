using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>An audio port as the plugin tells of it.</summary>
internal sealed record PortInfo(uint Id, string Name, PortFlags Flags, int Channels, string? Type, uint InPlacePair)
{
    public const uint NoId = uint.MaxValue;

    public bool Wide => Flags.HasFlag(PortFlags.Supports64);

    public bool Main => Flags.HasFlag(PortFlags.Main);

    public static unsafe PortInfo Read(ClapAudioPortInfo* info) => new(
        info->Id, Text.Field(info->Name, 256), (PortFlags)info->Flags, (int)info->ChannelCount, Text.Read(info->PortType), info->InPlacePair);

    /// <summary>What holds of each port by itself.</summary>
    public void ShouldBeSane(int index)
    {
        ClapFault.When(Id == NoId, "a port's id is the invalid one");
        ClapFault.When(Name.Length == 0, "a port has no name");
        ClapFault.When(Main && index != 0, "a main port is not the first");
        ClapFault.When(Flags.HasFlag(PortFlags.Prefers64) && !Wide, "a port prefers 64 bits without taking them");
        ClapFault.When(Type == "stereo" && Channels != 2, $"a stereo port has {Channels} channels");
        ClapFault.When(Type == "mono" && Channels != 1, $"a mono port has {Channels} channels");
        ClapFault.When(Channels is < 1 or > 64, $"a port has {Channels} channels");
    }
}
