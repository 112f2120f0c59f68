using System.IO.MemoryMappedFiles;
using System.Windows;
using System.Windows.Interop;
using System.Windows.Media;
using System.Windows.Media.Imaging;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>
/// A picture in memory that WPF shows as it is: telling it which part changed allocates nothing, where a WriteableBitmap's lock or a drawing made anew would.
/// </summary>
internal sealed unsafe class PixelSurface : IDisposable
{
    private readonly MemoryMappedFile _section;
    private readonly MemoryMappedViewAccessor _view;
    private readonly InteropBitmap _bitmap;
    private readonly uint* _memory;

    /// <summary>A picture of whole device pixels, 1 or more each way, of one colour.</summary>
    public PixelSurface(int width, int height, uint colour)
    {
        (Width, Height) = (width, height);
        int stride = width * sizeof(uint);
        _section = MemoryMappedFile.CreateNew(null, (long)stride * height);
        _view = _section.CreateViewAccessor();
        byte* memory = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref memory);
        _memory = (uint*)memory;
        new Span<uint>(_memory, width * height).Fill(colour);
        nint handle = _section.SafeMemoryMappedFileHandle.DangerousGetHandle();
        _bitmap = (InteropBitmap)Imaging.CreateBitmapSourceFromMemorySection(handle, width, height, PixelFormats.Bgr32, stride, 0);
    }

    /// <summary>Device pixels across.</summary>
    public int Width { get; }

    /// <summary>Device pixels down.</summary>
    public int Height { get; }

    /// <summary>What WPF draws.</summary>
    public BitmapSource Bitmap => _bitmap;

    /// <summary>The picture, to be drawn to.</summary>
    public Pixels Pixels => new(new Span<uint>(_memory, Width * Height), Width, Height);

    /// <summary>Shows what changed.</summary>
    public void Show(Damage damage)
    {
        foreach (PixelRect rect in damage.Rects)
        {
            PixelRect inside = rect.Within(Width, Height);
            if (!inside.IsEmpty) _bitmap.Invalidate(new Int32Rect(inside.X, inside.Y, inside.Width, inside.Height));
        }
    }

    /// <summary>Gives its memory back; WPF keeps a view of its own for as long as it shows it.</summary>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _section.Dispose();
    }
}
