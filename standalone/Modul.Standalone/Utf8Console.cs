using System.Text;

namespace Modul.Standalone;

/// <summary>
/// Makes the console's text UTF-8 while the program runs. On Windows it begins as a code page of the machine, which has neither most names of files
/// nor the stage's lines; elsewhere it is UTF-8 already. [control]
/// </summary>
internal sealed class Utf8Console : IDisposable
{
    private readonly Encoding? _before;

    public Utf8Console()
    {
        if (!OperatingSystem.IsWindows()) return;
        try
        {
            _before = Console.OutputEncoding;
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            _before = null; // no console
        }
    }

    /// <summary>The console outlives the program, and other programs expect its code page.</summary>
    public void Dispose()
    {
        if (_before is not null) Console.OutputEncoding = _before;
    }
}
