using Modul.Core;
using Modul.Core.Tests.RealTime;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class LooperMachineTests
{
    [Fact]
    public void It_writes_files_where_its_store_has_somewhere_to_put_them()
    {
        using var looper = new Looper(new LooperOptions { Offline = true, Tapes = 1 });
        var machine = new LooperMachine(looper.Board, looper.Queue, looper.Store);
        machine.WritesFiles.ShouldBeFalse();
        var sink = new NullSink();
        looper.Store.LiveRecord.Sink = sink;
        machine.WritesFiles.ShouldBeFalse();
        looper.Store.Writing.Sink = sink;
        machine.WritesFiles.ShouldBeTrue();
    }
}
