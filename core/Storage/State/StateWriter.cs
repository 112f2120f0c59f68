using System.Buffers.Binary;
using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>Writes a state: parameters, and what a looper holds. The same state gives the same bytes.</summary>
public static class StateWriter
{
    /// <summary>Makes what saving and loading work in, so that none later has a collector run. [control]</summary>
    public static void Prepare() => PackingSpace.Take().Keep();

    /// <summary>
    /// Writes to a stream, from where it stands, piece by piece. Throws <see cref="ArgumentException"/> for a parameter that is NaN or for too many of
    /// them, and what the stream throws. [control]
    /// </summary>
    /// <param name="to">The stream; it is neither flushed nor closed.</param>
    /// <param name="parameters">What the parameters stand at.</param>
    /// <param name="image">What the looper holds; null for a preset, which carries no audio.</param>
    public static void Write(Stream to, IReadOnlyList<ParameterValue> parameters, LooperImage? image)
    {
        byte[] content = Content(parameters);
        var writer = new ChunkWriter(to);
        writer.Begin();
        writer.Write(StateFormat.Parameters, content);
        if (image is not null) WriteImage(writer, image);
        writer.End();
    }

    private static byte[] Content(IReadOnlyList<ParameterValue> parameters)
    {
        if (parameters.Count > StateFormat.MostParameterBytes / StateFormat.ParameterBytes)
            throw new ArgumentException($"{parameters.Count} parameters", nameof(parameters));
        byte[] content = new byte[parameters.Count * StateFormat.ParameterBytes];
        for (int i = 0; i < parameters.Count; i++)
        {
            if (double.IsNaN(parameters[i].Value)) throw new ArgumentException($"parameter {parameters[i].Id} is NaN", nameof(parameters));
            Span<byte> place = content.AsSpan(i * StateFormat.ParameterBytes);
            BinaryPrimitives.WriteUInt32LittleEndian(place, parameters[i].Id);
            BinaryPrimitives.WriteDoubleLittleEndian(place[4..], parameters[i].Value);
        }
        return content;
    }

    private static void WriteImage(ChunkWriter writer, LooperImage image)
    {
        writer.Write(StateFormat.Time, Content(image.Time));
        PackingSpace space = PackingSpace.Take();
        try
        {
            foreach (TapeImage tape in image.Tapes)
            {
                writer.Write(StateFormat.Tape, Content(tape));
                WriteAudio(writer, tape.Audio, space);
            }
        }
        finally
        {
            space.Keep();
        }
    }

    private static void WriteAudio(ChunkWriter writer, ITapeSource audio, PackingSpace space)
    {
        for (long at = 0; at < audio.Length; at += AudioCodec.MostFrames)
        {
            int frames = (int)Math.Min(AudioCodec.MostFrames, audio.Length - at);
            Span<float> left = space.First.Left.AsSpan(0, frames), right = space.First.Right.AsSpan(0, frames);
            audio.Read(at, left, right);
            int bytes = space.Codec.Encode(left, right, space.Packed);
            writer.Write(StateFormat.Audio, space.Packed.AsSpan(0, bytes));
        }
    }

    private static byte[] Content(TimeImage time)
    {
        byte[] content = new byte[StateFormat.TimeBytes];
        BinaryPrimitives.WriteInt32LittleEndian(content, time.Rate);
        (content[4], content[5], content[6]) = ((byte)time.Source, (byte)time.Meter.Beats, (byte)time.Meter.Unit);
        BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(8), time.Tempo);
        BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(16), time.Beat);
        BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(24), time.Secondary);
        return content;
    }

    private static byte[] Content(TapeImage tape)
    {
        byte[] content = new byte[StateFormat.TapeBytes];
        BinaryPrimitives.WriteInt32LittleEndian(content, tape.Number);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(4), tape.Rank);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(8), tape.Stopped ? 1 : 0);
        BinaryPrimitives.WriteInt64LittleEndian(content.AsSpan(12), tape.Audio.Length);
        BinaryPrimitives.WriteInt64LittleEndian(content.AsSpan(20), tape.Anchor);
        BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(28), double.IsNaN(tape.Phase) ? double.NaN : tape.Phase);
        return content;
    }
}
