namespace Modul.Clap.Tests.Host;

/// <summary>All audio ports of a plugin.</summary>
internal sealed record PortLayout(PortInfo[] Inputs, PortInfo[] Outputs)
{
    /// <summary>The output that may share its buffer with this input, or -1.</summary>
    public int PairOf(int input) => Inputs[input].InPlacePair == PortInfo.NoId
        ? -1
        : Array.FindIndex(Outputs, output => output.Id == Inputs[input].InPlacePair);

    public void ShouldBeSane()
    {
        for (int i = 0; i < Inputs.Length; i++) Inputs[i].ShouldBeSane(i);
        for (int i = 0; i < Outputs.Length; i++) Outputs[i].ShouldBeSane(i);
        ClapFault.When(Inputs.DistinctBy(port => port.Id).Count() != Inputs.Length, "two inputs have one id");
        ClapFault.When(Outputs.DistinctBy(port => port.Id).Count() != Outputs.Length, "two outputs have one id");
        foreach (PortInfo input in Inputs) PairShouldBeMutual(input, Outputs);
        foreach (PortInfo output in Outputs) PairShouldBeMutual(output, Inputs);
        var common = Inputs.Concat(Outputs).Where(port => port.Flags.HasFlag(Abi.PortFlags.RequiresCommonSampleSize)).ToArray();
        ClapFault.When(common.Any(port => port.Wide) && !common.All(port => port.Wide), "of ports with a common sample size some take no 64 bits");
    }

    private static void PairShouldBeMutual(PortInfo port, PortInfo[] others)
    {
        if (port.InPlacePair == PortInfo.NoId) return;
        PortInfo? pair = Array.Find(others, other => other.Id == port.InPlacePair);
        ClapFault.When(pair is null, $"port {port.Id} names a port as its pair that does not exist");
        ClapFault.When(pair.InPlacePair != port.Id, $"port {port.Id} names port {pair.Id} as its pair, which names {pair.InPlacePair}");
        ClapFault.When(pair.Channels != port.Channels || pair.Wide != port.Wide || pair.Type != port.Type, $"port {port.Id} is unlike its pair");
    }
}
