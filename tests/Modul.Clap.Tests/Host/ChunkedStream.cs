using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>A stream that takes and gives at most so many bytes a call, and may fail after some.</summary>
internal sealed unsafe class ChunkedStream : IDisposable
{
    private readonly int _chunk;
    private readonly ClapInputStream* _input = (ClapInputStream*)NativeMemory.AllocZeroed((nuint)sizeof(ClapInputStream));
    private readonly ClapOutputStream* _output = (ClapOutputStream*)NativeMemory.AllocZeroed((nuint)sizeof(ClapOutputStream));
    private readonly MemoryStream _bytes;
    private GCHandle _self;

    public ChunkedStream(byte[] bytes, int chunk)
    {
        _chunk = chunk;
        _bytes = new MemoryStream();
        _bytes.Write(bytes);
        _bytes.Position = 0;
        _self = GCHandle.Alloc(this);
        *_input = new ClapInputStream { Context = (void*)GCHandle.ToIntPtr(_self), Read = &Read };
        *_output = new ClapOutputStream { Context = (void*)GCHandle.ToIntPtr(_self), Write = &Write };
    }

    public ClapInputStream* Input => _input;

    public ClapOutputStream* Output => _output;

    public byte[] Bytes => _bytes.ToArray();

    /// <summary>Bytes after which every call answers -1.</summary>
    public long FailsAfter { get; init; } = long.MaxValue;

    public void Dispose()
    {
        NativeMemory.Free(_input);
        NativeMemory.Free(_output);
        _self.Free();
        _bytes.Dispose();
    }

    private static ChunkedStream Of(void* context) => (ChunkedStream)GCHandle.FromIntPtr((nint)context).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Read(ClapInputStream* stream, void* buffer, ulong size)
    {
        ChunkedStream self = Of(stream->Context);
        if (self._bytes.Position >= self.FailsAfter) return -1;
        return self._bytes.Read(new Span<byte>(buffer, self.Piece(size)));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Write(ClapOutputStream* stream, void* buffer, ulong size)
    {
        ChunkedStream self = Of(stream->Context);
        if (self._bytes.Position >= self.FailsAfter) return -1;
        int piece = self.Piece(size);
        self._bytes.Write(new ReadOnlySpan<byte>(buffer, piece));
        return piece;
    }

    private int Piece(ulong size) => (int)Math.Min(size, (ulong)_chunk);
}
