using Modul.Core.Tapes;

namespace Modul.Editor.Model.Drawing;

/// <summary>The dark stage theme, 0xAARRGGBB. A state has one colour everywhere; its word stands beside it always.</summary>
internal static class Colours
{
    public const uint Page = 0xFF0B0D10;
    public const uint Panel = 0xFF11151A;
    public const uint Lane = 0xFF151A20;
    public const uint Raised = 0xFF222A33;
    public const uint RaisedOver = 0xFF2B3540;
    public const uint Edge = 0xFF36414D;
    public const uint LaneEdge = 0xFF232B34;
    public const uint Text = 0xFFE4E8EC;
    public const uint Soft = 0xFFAAB4BF;
    public const uint Frame = 0xFFEEF1F4;
    public const uint Focus = 0xFF7CC7FF;
    public const uint Worry = 0xFFFFD43B;
    public const uint Danger = 0xFFFF6B73;
    public const uint On = 0xFF7CC7FF;
    public const uint OnText = 0xFF071018;

    public const uint Empty = 0xFF3A444F;
    public const uint EmptyText = 0xFFD3DAE1;
    public const uint Armed = 0xFFFFD43B;
    public const uint ArmedText = 0xFF171200;
    public const uint Recording = 0xFFFF4F5A;
    public const uint RecordingText = 0xFF1C0003;
    public const uint Overdubbing = 0xFFFF9533;
    public const uint OverdubbingText = 0xFF1D0D00;
    public const uint Replacing = 0xFFD683FF;
    public const uint ReplacingText = 0xFF17001F;
    public const uint Playing = 0xFF3BD685;
    public const uint PlayingText = 0xFF00190C;
    public const uint Stopped = 0xFF8FA6BF;
    public const uint StoppedText = 0xFF08111A;

    public const uint WaveEmpty = 0xFF4A5561;
    public const uint WaveStopped = 0xFF7B90A8;
    public const uint Ground = 0xFF0B0E12;
    public const uint Line = 0xFF27303A;
    public const uint Grid = 0xFF161C23;
    public const uint Bar = 0xFF2F3A46;
    public const uint Head = 0xFFF2F5F7;
    public const uint MeterOff = 0xFF1B2229;
    public const uint MeterHold = 0xFFE4E8EC;

    /// <summary>A state's plate.</summary>
    public static uint Of(TapeState state) => state switch
    {
        TapeState.Armed => Armed,
        TapeState.Recording => Recording,
        TapeState.Playing => Playing,
        TapeState.Overdubbing => Overdubbing,
        TapeState.Replacing => Replacing,
        TapeState.Stopped => Stopped,
        _ => Empty,
    };

    /// <summary>The word on a state's plate.</summary>
    public static uint TextOf(TapeState state) => state switch
    {
        TapeState.Armed => ArmedText,
        TapeState.Recording => RecordingText,
        TapeState.Playing => PlayingText,
        TapeState.Overdubbing => OverdubbingText,
        TapeState.Replacing => ReplacingText,
        TapeState.Stopped => StoppedText,
        _ => EmptyText,
    };

    /// <summary>A state's waveform.</summary>
    public static uint WaveOf(TapeState state) => state switch
    {
        TapeState.Empty => WaveEmpty,
        TapeState.Stopped => WaveStopped,
        _ => Of(state),
    };

    /// <summary>A colour over another, with a share of 0 to 255.</summary>
    public static uint Mix(uint under, uint over, uint share)
    {
        uint rest = 255 - share;
        uint red = (((under >> 16) & 255) * rest) + (((over >> 16) & 255) * share);
        uint green = (((under >> 8) & 255) * rest) + (((over >> 8) & 255) * share);
        uint blue = ((under & 255) * rest) + ((over & 255) * share);
        return 0xFF000000 | (red / 255 << 16) | (green / 255 << 8) | (blue / 255);
    }
}
