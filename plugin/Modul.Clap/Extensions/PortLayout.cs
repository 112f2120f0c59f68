using Modul.Clap.Abi;
using Modul.Plugin;

namespace Modul.Clap.Extensions;

/// <summary>The audio ports of the two configurations: one stereo port in and out, and, in the second, one out for each tape. [main]</summary>
internal static unsafe class PortLayout
{
    /// <summary>The configuration without outputs of tapes.</summary>
    public const uint Stereo = 0;

    /// <summary>The configuration with an output for each tape.</summary>
    public const uint StereoAndTapes = 1;

    private const uint MainIn = 0, MainOut = 1, FirstTapeOut = 100;

    /// <summary>The type of every port.</summary>
    public static byte* Type { get; } = Text.Keep("stereo");

    /// <summary>Ports of a configuration.</summary>
    public static uint Count(bool tapes, bool isInput) => isInput || !tapes ? 1u : 1u + Instance.Tapes;

    /// <summary>Tells a port; false where there is none.</summary>
    public static bool Get(bool tapes, uint index, bool isInput, ClapAudioPortInfo* info)
    {
        if (info is null || index >= Count(tapes, isInput)) return false;
        bool main = index == 0;
        *info = new ClapAudioPortInfo
        {
            Id = isInput ? MainIn : main ? MainOut : FirstTapeOut + index - 1,
            Flags = Abi.Clap.PortSupports64Bits | Abi.Clap.PortRequiresCommonSampleSize | (main ? Abi.Clap.PortIsMain : 0),
            Channels = 2,
            Type = Type,
            InPlacePair = !main ? Abi.Clap.InvalidId : isInput ? MainOut : MainIn,
        };
        Text.Write(isInput ? "In" : main ? "Out" : $"Tape {index}", info->Name, Abi.Clap.NameBytes);
        return true;
    }
}
