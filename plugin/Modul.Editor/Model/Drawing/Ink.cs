namespace Modul.Editor.Model.Drawing;

/// <summary>What a canvas is drawn with.</summary>
/// <param name="Regular">The font of what is read second.</param>
/// <param name="Bold">The font of what is read first.</param>
/// <param name="Unit">Device pixels of a sixteenth of the editor's em: what a pixel is at the smallest size.</param>
internal sealed record Ink(GlyphSheet Regular, GlyphSheet Bold, double Unit)
{
    /// <summary>Units as whole device pixels, at least one.</summary>
    public int Px(double units) => Math.Max(1, (int)Math.Round(units * Unit));
}
