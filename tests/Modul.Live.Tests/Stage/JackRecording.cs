namespace Modul.Live.Tests.Stage;

/// <summary>What a <see cref="JackClient"/> heard.</summary>
/// <param name="First">JACK's frame time of the first frame.</param>
/// <param name="Inputs">The samples of each port; those of a callback that did not take place are zero.</param>
/// <param name="Status">How it went.</param>
internal sealed record JackRecording(uint First, float[][] Inputs, JackClientStatus Status)
{
    /// <summary>Frames of a port from a frame time on.</summary>
    public ReadOnlySpan<float> From(uint frame, int count, int port = 1) => Inputs[port - 1].AsSpan((int)(frame - First), count);

    /// <summary>The frame times of all that is not silent.</summary>
    public uint[] Sounds(int port = 1) =>
        [.. Inputs[port - 1].Select((sample, index) => (sample, index)).Where(at => at.sample != 0).Select(at => First + (uint)at.index)];
}
