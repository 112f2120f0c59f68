namespace Modul.Core.Storage.Wav;

/// <summary>A temporary file beside the one it is to become; gone when disposed of unpublished.</summary>
internal sealed class WavPartFile : IDisposable
{
    private readonly string _name;
    private readonly string _finalPath;
    private readonly string _partPath;
    private bool _closed;
    private bool _published;

    private WavPartFile(string name, string finalPath, string partPath, Stream stream)
    {
        _name = name;
        _finalPath = finalPath;
        _partPath = partPath;
        Stream = stream;
    }

    /// <summary>Writes the temporary file.</summary>
    public Stream Stream { get; }

    /// <summary>Creates the temporary file.</summary>
    /// <param name="path">The final file; its folder must exist.</param>
    /// <param name="open">Makes the stream that writes the temporary file it is given the path of.</param>
    /// <exception cref="WavFileException">The file cannot be created there.</exception>
    public static WavPartFile Create(string path, Func<string, Stream> open)
    {
        try
        {
            // The full path holds wherever the process' current folder moves meanwhile.
            string finalPath = Path.GetFullPath(path);
            if (Directory.Exists(finalPath) || Path.GetFileName(finalPath).Length == 0)
                throw new WavFileException(path, "cannot be written: it names a folder, expected a file name");
            string partPath = $"{finalPath}.{Guid.NewGuid().ToString("N")[..8]}{WavWriter.PartialExtension}";
            return new WavPartFile(path, finalPath, partPath, open(partPath));
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw WavFileErrors.Writing(path, e);
        }
    }

    /// <summary>A stream to a temporary file that must not be there yet. Unbuffered.</summary>
    public static Stream OpenFile(string partPath) =>
        new FileStream(partPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Hands what was written to the disk and closes the stream.</summary>
    public void Close()
    {
        if (Stream is FileStream file)
            file.Flush(flushToDisk: true);
        else
            Stream.Flush();
        Stream.Dispose();
        _closed = true;
    }

    /// <summary>Gives the closed file its final name, replacing what was there. May be called again after it failed.</summary>
    /// <exception cref="WavFileException">The name cannot be taken; what was there is untouched.</exception>
    public void Publish()
    {
        try
        {
            File.Move(_partPath, _finalPath, overwrite: true);
            _published = true;
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            throw WavFileErrors.Writing(_name, e);
        }
    }

    /// <summary>Closes the stream and deletes the file unless it was published. Does not throw for what the disk refuses.</summary>
    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            Quietly(static file => file.Stream.Dispose());
        }

        if (!_published)
            Quietly(static file => File.Delete(file._partPath));
    }

    // The error that led here is the one the user has to see.
    private void Quietly(Action<WavPartFile> action)
    {
        try
        {
            action(this);
        }
        catch (Exception e) when (WavFileErrors.IsFromFileSystem(e))
        {
            return;
        }
    }
}
