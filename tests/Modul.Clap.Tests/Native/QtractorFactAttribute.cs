using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>A test that runs Debian's qtractor, a DAW that speaks CLAP.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class QtractorFactAttribute : FactAttribute
{
    public QtractorFactAttribute() => Skip = Qtractor.Missing;

    /// <summary>Whether it needs audio, too: a JACK server.</summary>
    public bool Plays
    {
        get => false;
        init
        {
            if (value) Skip = Qtractor.Missing ?? NativeTools.Missing;
        }
    }
}
