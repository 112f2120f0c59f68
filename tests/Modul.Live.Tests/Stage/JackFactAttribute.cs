namespace Modul.Live.Tests.Stage;

/// <summary>A test that compiles C and starts a JACK server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JackFactAttribute : FactAttribute
{
    public JackFactAttribute() => Skip = NativeTools.Missing;
}
