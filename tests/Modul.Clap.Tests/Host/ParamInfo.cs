using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A parameter as the plugin tells of it.</summary>
internal sealed record ParamInfo(uint Id, ParamFlags Flags, nint Cookie, string Name, string Module, double Min, double Max, double Default)
{
    public bool Stepped => Flags.HasFlag(ParamFlags.Stepped);

    public bool Settable => !Flags.HasFlag(ParamFlags.ReadOnly);

    public static unsafe ParamInfo Read(ClapParamInfo* info) => new(
        info->Id, (ParamFlags)info->Flags, (nint)info->Cookie, Text.Field(info->Name, 256), Text.Field(info->Module, 1024),
        info->MinValue, info->MaxValue, info->DefaultValue);

    public double Random(Random random) => Stepped
        ? random.NextInt64((long)Min, (long)Max + 1)
        : Min + ((Max - Min) * random.NextDouble());

    /// <summary>Equal as a musician sees it: the same step, or within a ten-thousandth of the range.</summary>
    public bool Same(double a, double b) => Stepped ? Math.Round(a) == Math.Round(b) : Math.Abs(a - b) <= (Max - Min) * 1e-4;
}
