using System.Runtime.CompilerServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>The host's structs are as large as those of the C headers of CLAP 1.2.10, on a 64-bit machine.</summary>
public sealed class LayoutOfTheAbiTests
{
    [Fact]
    public void Structs_are_as_large_as_in_C()
    {
        Unsafe.SizeOf<ClapEntry>().ShouldBe(40);
        Unsafe.SizeOf<ClapDescriptor>().ShouldBe(88);
        Unsafe.SizeOf<ClapPlugin>().ShouldBe(96);
        Unsafe.SizeOf<ClapHost>().ShouldBe(88);
        Unsafe.SizeOf<ClapProcess>().ShouldBe(64);
        Unsafe.SizeOf<ClapAudioBuffer>().ShouldBe(32);
        Unsafe.SizeOf<ClapEventNote>().ShouldBe(40);
        Unsafe.SizeOf<ClapEventNoteExpression>().ShouldBe(40);
        Unsafe.SizeOf<ClapEventParam>().ShouldBe(56);
        Unsafe.SizeOf<ClapEventParamGesture>().ShouldBe(20);
        Unsafe.SizeOf<ClapEventTransport>().ShouldBe(104);
        Unsafe.SizeOf<ClapEventMidi>().ShouldBe(24);
        Unsafe.SizeOf<ClapParamInfo>().ShouldBe(1320);
        Unsafe.SizeOf<ClapAudioPortInfo>().ShouldBe(288);
        Unsafe.SizeOf<ClapAudioPortsConfig>().ShouldBe(304);
        Unsafe.SizeOf<ClapNotePortInfo>().ShouldBe(268);
        Unsafe.SizeOf<ClapRemoteControlsPage>().ShouldBe(552);
        Unsafe.SizeOf<ClapTrackInfo>().ShouldBe(280);
    }
}
