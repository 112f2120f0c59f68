namespace Modul.Live.Tests.Stage;

/// <summary>A theory that compiles C and starts a JACK server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JackTheoryAttribute : TheoryAttribute
{
    public JackTheoryAttribute() => Skip = NativeTools.Missing;
}
