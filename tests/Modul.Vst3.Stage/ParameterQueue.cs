namespace Modul.Vst3.Stage;

/// <summary>The points of a parameter in a block, as VST3 has them: in the order of their frames.</summary>
internal sealed class ParameterQueue(int index)
{
    public int Index { get; } = index;

    public List<(int Time, double Share)> Points { get; } = [];
}
