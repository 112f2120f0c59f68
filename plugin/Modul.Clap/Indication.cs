using Modul.Clap.Abi;

namespace Modul.Clap;

/// <summary>What the host shows of a parameter. [main]</summary>
internal unsafe struct Indication
{
    /// <summary>The name of the knob that is mapped to it; null where none is.</summary>
    public string? Knob { get; private set; }

    /// <summary>The knob's colour.</summary>
    public ClapColor KnobColor { get; private set; }

    /// <summary>0 where nothing is automated, else what the host tells: present, playing, recording, overridden.</summary>
    public uint Automation { get; private set; }

    /// <summary>The automation's colour.</summary>
    public ClapColor AutomationColor { get; private set; }

    public void Map(bool has, ClapColor* color, string label) => (Knob, KnobColor) = (has ? label : null, color is null ? default : *color);

    public void Automate(uint state, ClapColor* color) => (Automation, AutomationColor) = (state, color is null ? default : *color);
}
