using Modul.Core;
using Modul.Host.Shared;
using Modul.Standalone.Cards;

namespace Modul.Standalone.Asio;

/// <summary>A driver as it was set: its rate, its buffers, its channels. [the thread of <see cref="AsioThread"/>]</summary>
internal sealed class AsioSetting : IDisposable
{
    private AsioSetting(AsioUnit unit, BufferSizes sizes, AsioMessages messages, CardBuffers buffers, CardFormat format) =>
        (Unit, Sizes, Messages, Buffers, Format) = (unit, sizes, messages, buffers, format);

    public AsioUnit Unit { get; }

    /// <summary>The buffer sizes that it allowed when it was set.</summary>
    public BufferSizes Sizes { get; }

    public AsioMessages Messages { get; }

    public CardBuffers Buffers { get; }

    public CardFormat Format { get; private set; }

    /// <summary>Opens a driver and sets it as is asked for.</summary>
    /// <exception cref="BadInputException">It has no such rate, or no such channel.</exception>
    /// <exception cref="IOException">It cannot be opened, or not be set.</exception>
    public static AsioSetting Open(string name, CardRequest request)
    {
        AsioUnit unit = AsioUnit.Open(name);
        try
        {
            return Set(unit, request);
        }
        catch
        {
            unit.Dispose();
            throw;
        }
    }

    /// <summary>Reads the latencies again.</summary>
    public CardFormat Reread()
    {
        (int claimedIn, int claimedOut) = Unit.Latencies;
        return Format = Format with { ClaimedIn = claimedIn, ClaimedOut = claimedOut };
    }

    public void Dispose() => Unit.Dispose();

    private static AsioSetting Set(AsioUnit unit, CardRequest request)
    {
        int rate = SetRate(unit, request.Rate);
        (int inputs, int outputs) = unit.Channels;
        ChannelPair? from = Choose(request.Inputs, inputs, "--input-channels"), to = Choose(request.Outputs, outputs, "--output-channels");
        BufferSizes sizes = unit.Buffers;
        int frames = sizes.Nearest(request.Buffer);
        var messages = new AsioMessages(request.Switch, request.SwitchTime);
        CardBuffers buffers = unit.MakeBuffers(frames, from, to, messages);
        (int claimedIn, int claimedOut) = unit.Latencies;
        return new AsioSetting(unit, sizes, messages, buffers, new CardFormat(rate, frames, claimedIn, claimedOut));
    }

    private static int SetRate(AsioUnit unit, int? asked)
    {
        if (asked is { } wanted && unit.Rate != wanted)
        {
            if (!unit.CanHave(wanted))
            {
                string rates = string.Join(", ", CardDescription.UsualRates.Where(unit.CanHave));
                throw new BadInputException($"ASIO '{unit.Name}': expected a rate that it has ({rates} Hz), found {wanted} Hz");
            }
            unit.SetRate(wanted);
        }
        int rate = unit.Rate;
        return rate is >= LooperOptions.MinRate and <= LooperOptions.MaxRate ? rate
            : throw new IOException($"ASIO '{unit.Name}': runs at {rate} Hz, expected {LooperOptions.MinRate} to {LooperOptions.MaxRate}");
    }

    // A card that only plays, or only records, is one all the same.
    private static ChannelPair? Choose(ChannelPair asked, int channels, string option)
    {
        if (channels == 0 && asked == ChannelPair.First) return null;
        return asked.Within(channels) ?? throw new BadInputException($"{option}: expected channels from 1 to {channels}, found {asked}");
    }
}
