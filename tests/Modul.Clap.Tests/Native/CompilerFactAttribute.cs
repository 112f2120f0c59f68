using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>A test that compiles C.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute() => Skip = NativeTools.MissingCompiler;
}
