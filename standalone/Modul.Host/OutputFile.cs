using Modul.Core.Storage;
using Modul.Core.Storage.Wav;

namespace Modul.Host;

/// <summary>The file that takes everything that goes to the driver. [storage]</summary>
internal sealed class OutputFile(string path, int rate) : ILiveRecordSink, IDisposable
{
    private readonly WavWriter _file = WavWriter.Create(path, rate);

    public void Begin()
    {
    }

    public void Write(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        try
        {
            _file.Write(left, right);
        }
        catch (WavFileException)
        {
            _file.Salvage();
            throw;
        }
    }

    public void End() => _file.Complete();

    public void Dispose() => _file.Dispose();
}
