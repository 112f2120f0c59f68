using Modul.Core.Control;
using Modul.Core.Control.Parameters;

namespace Modul.Plugin;

/// <summary>
/// The parameters' values as the host knows them. The audio thread writes them while it is on, else the main thread does; anyone reads.
/// </summary>
internal sealed class Values(ParameterList list)
{
    private const double Pressed = 0.5;

    private readonly double[] _values = Defaults(list);
    private readonly bool[] _pressed = new bool[list.Count];

    public ParameterList List => list;

    /// <summary>The values of a looper that is new.</summary>
    public static double[] Defaults(ParameterList list)
    {
        var values = new double[list.Count];
        for (int i = 0; i < values.Length; i++) values[i] = list[i].Default;
        return values;
    }

    /// <summary>A parameter's value. [any]</summary>
    public double this[int index] => Volatile.Read(ref _values[index]);

    /// <summary>Takes a value; false where it is none. [audio]</summary>
    /// <param name="index">Of the parameter.</param>
    /// <param name="value">Any number.</param>
    /// <param name="rises">Whether it went from released to pressed.</param>
    public bool Set(int index, double value, out bool rises)
    {
        rises = false;
        if (double.IsNaN(value)) return false;
        double nearest = list[index].Nearest(value);
        bool pressed = nearest >= Pressed;
        rises = pressed && !_pressed[index];
        _pressed[index] = pressed;
        Volatile.Write(ref _values[index], nearest);
        return true;
    }

    /// <summary>Takes a value that nobody has pressed just now: an action that was saved while it was held acts at the next press. [audio]</summary>
    public void Take(int index, double value)
    {
        _pressed[index] = false;
        Volatile.Write(ref _values[index], value);
    }

    /// <summary>Takes all values so. [audio]</summary>
    public void Take(double[] values)
    {
        for (int i = 0; i < values.Length; i++) Take(i, values[i]);
    }

    /// <summary>
    /// Finds the next parameter, from an index on, whose value is no longer what the engine stands at, and takes the engine's; false where there is none:
    /// a pedal, a merge or a refused command moves the engine without the host. [audio]
    /// </summary>
    public bool Follow(ref int index, in EngineStatus engine, ReadOnlySpan<TapeStatus> tapes)
    {
        for (; index < _values.Length; index++)
        {
            if (list.Agrees(index, _values[index], engine, tapes)) continue;
            Volatile.Write(ref _values[index], list.ValueOf(index, engine, tapes));
            return true;
        }
        return false;
    }

    /// <summary>A copy of all. [main]</summary>
    public double[] Copy()
    {
        var copy = new double[_values.Length];
        for (int i = 0; i < copy.Length; i++) copy[i] = this[i];
        return copy;
    }
}
