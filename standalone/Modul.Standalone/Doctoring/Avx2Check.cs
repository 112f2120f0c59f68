namespace Modul.Standalone.Doctoring;

/// <summary>Whether the processor has the vector instructions that the native audio half is compiled for.</summary>
internal sealed class Avx2Check(bool supported) : ICheck
{
    public string Name => "AVX2";

    public Finding Look() => supported
        ? Finding.Good(this, "the CPU has it")
        : Finding.Warning(
            this,
            "the CPU has none, and the native audio half needs it: the audio runs where the garbage collector can reach it",
            "another machine (x86-64 since 2013 to 2015); on a virtual one, pass the host's CPU through");
}
