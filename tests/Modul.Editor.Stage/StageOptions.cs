using System.Globalization;

namespace Modul.Editor.Stage;

/// <summary>What the program is started with: <c>--name value</c>, in any order.</summary>
internal sealed record StageOptions
{
    /// <summary>Tapes, 1 to 64.</summary>
    public int Tapes { get; private set; } = 8;

    /// <summary>WPF's units.</summary>
    public int Width { get; private set; } = 1024;

    /// <summary>WPF's units.</summary>
    public int Height { get; private set; } = 640;

    /// <summary>A scale that the window puts around its editors, as a host with a scale of its own does.</summary>
    public double Scale { get; private set; } = 1;

    /// <summary>Editors side by side.</summary>
    public int Editors { get; private set; } = 1;

    /// <summary>A WAV file, played round and round; none is silence.</summary>
    public string? Input { get; private set; }

    /// <summary>Frames of a block.</summary>
    public int Period { get; private set; } = 256;

    /// <summary>Capture latency in frames.</summary>
    public int GapIn { get; private set; } = 256;

    /// <summary>Playback latency in frames.</summary>
    public int GapOut { get; private set; } = 512;

    /// <summary>Whether the looper has somewhere to put files; a plugin's has not.</summary>
    public bool Files { get; private set; } = true;

    /// <summary>Seconds after which it ends by itself; 0 for never.</summary>
    public double For { get; private set; }

    /// <summary>Commands as <c>SECONDS words</c>, such as <c>0.5 record 1 bars 2</c>.</summary>
    public IReadOnlyList<string> Presses => _presses;

    private readonly List<string> _presses = [];

    /// <summary>Reads arguments; throws <see cref="ArgumentException"/> where one is not known.</summary>
    public static StageOptions Read(string[] args)
    {
        var options = new StageOptions();
        for (int i = 0; i + 1 < args.Length; i += 2) options.Take(args[i], args[i + 1]);
        return options;
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "--tapes": Tapes = Whole(value); break;
            case "--size": (Width, Height) = Pair(value, 'x'); break;
            case "--scale": Scale = Number(value); break;
            case "--editors": Editors = Whole(value); break;
            case "--input": Input = value; break;
            case "--period": Period = Whole(value); break;
            case "--gap": (GapIn, GapOut) = Pair(value, '+'); break;
            case "--files": Files = value == "yes"; break;
            case "--for": For = Number(value); break;
            case "--press": _presses.Add(value); break;
            default: throw new ArgumentException($"unknown option {name}", nameof(name));
        }
    }

    private static (int First, int Second) Pair(string value, char between)
    {
        string[] parts = value.Split(between);
        return (Whole(parts[0]), Whole(parts[1]));
    }

    private static int Whole(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
