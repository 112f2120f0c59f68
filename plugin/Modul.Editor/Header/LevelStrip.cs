using System.Windows;
using Modul.Core.Control;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Header;

/// <summary>A level with its caption, and the clip mark that stays until it is pressed.</summary>
internal sealed class LevelStrip : StagePanel
{
    private const double CaptionWidth = 1.9;
    private const double ClipWidth = 2.9;
    private const double Thick = 1.45;
    private const double Gap = 0.3;

    private readonly Caption _caption;
    private readonly LevelPicture _picture;
    private readonly KeyButton _clip;

    public LevelStrip(Look look, string name, string word, ITapeMachine machine, Desk desk)
        : base(look)
    {
        _caption = new Caption(look, $"{name} caption", word);
        _picture = new LevelPicture(look, $"{name} level");
        _clip = new KeyButton(look, $"{name} clip mark", "clip", () => desk.Press(CommandKind.Unclip))
        {
            LitColours = (Colours.Recording, Colours.RecordingText), RestColours = (Colours.Soft, Colours.Edge), AloneSize = 0.8, IsSwitch = true,
            Tip = "lit: it was above full scale; a press takes the marks off", Description = () => machine.Describe(CommandKind.Unclip, 0),
        };
        foreach (UIElement part in (UIElement[])[_caption, _picture, _clip]) Children.Add(part);
    }

    /// <summary>Shows whether it clipped.</summary>
    public void Show(bool clipped)
    {
        _clip.Lit = clipped;
        _clip.Word = clipped ? "CLIP!" : "clip";
    }

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(StereoLevel level, in Moment moment) => _picture.DrawFrame(level, moment);

    protected override void Lay(Size size)
    {
        double thick = Math.Min(Thick * Rem, size.Height), clip = ClipWidth * Rem, x = CaptionWidth * Rem, gap = Gap * Rem;
        Put(_caption, 0, 0, x, size.Height);
        Put(_picture, x, (size.Height - thick) / 2, size.Width - x - clip - (2 * gap), thick);
        Put(_clip, size.Width - clip - gap, 0, clip, size.Height);
    }
}
