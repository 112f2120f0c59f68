using QRCoder;

namespace Modul.Standalone.Stage;

/// <summary>A text as the modules of a QR code (ISO/IEC 18004), with its quiet zone of four light ones all around.</summary>
internal sealed class QrSquare
{
    private readonly QRCodeData _data;

    /// <summary>As small as it can be at an error correction of 15 %.</summary>
    public QrSquare(string text) => _data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);

    /// <summary>Modules of a side.</summary>
    public int Size => _data.ModuleMatrix.Count;

    /// <summary>Whether a module is dark; beside the square none is.</summary>
    public bool Dark(int x, int y) => (uint)x < (uint)Size && (uint)y < (uint)Size && _data.ModuleMatrix[y][x];
}
