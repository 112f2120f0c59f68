using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>A theory that compiles C.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CompilerTheoryAttribute : TheoryAttribute
{
    public CompilerTheoryAttribute() => Skip = NativeTools.MissingCompiler;
}
