using System.Buffers.Binary;
using Modul.Core.Storage.State.Coding;
using Modul.Core.Timing;

namespace Modul.Core.Storage.State;

/// <summary>
/// Reads a state, once, and checks all of it, the audio as well; that is unpacked stretch by stretch and kept packed, so that what is kept is no more than
/// what was read.
/// </summary>
internal sealed class StateReader(Stream from, long mostBytes, StretchCache audio)
{
    private const double MostBeats = 1e9; // a tempo of 1000 for two years
    private const int FrameBytes = 2 * sizeof(float);

    private readonly ChunkReader _chunks = new(from);
    private readonly PackingSpace _space = PackingSpace.Take();
    private long _frames;

    /// <summary>Reads to the end of the stream.</summary>
    public (ParameterValue[] Parameters, TimeImage? Time, List<TapeImage> Tapes) Read()
    {
        try
        {
            return ReadAll();
        }
        finally
        {
            _space.Keep();
        }
    }

    private (ParameterValue[] Parameters, TimeImage? Time, List<TapeImage> Tapes) ReadAll()
    {
        _chunks.Begin();
        _chunks.Next();
        ParameterValue[] parameters = ReadParameters();
        _chunks.Next();
        TimeImage? time = null;
        List<TapeImage> tapes = [];
        if (!_chunks.Is(StateFormat.End))
        {
            time = ReadTime();
            _chunks.Next();
            while (!_chunks.Is(StateFormat.End)) tapes.Add(ReadTape(tapes.Count > 0 ? tapes[^1].Number + 1 : 1));
            CheckRanks(tapes);
        }
        _chunks.End();
        return (parameters, time, tapes);
    }

    private ParameterValue[] ReadParameters()
    {
        _chunks.Expect(StateFormat.Parameters, 0, StateFormat.MostParameterBytes);
        if (_chunks.Length % StateFormat.ParameterBytes != 0)
            throw _chunks.Wrong($"parameters of {_chunks.Length} bytes, expected a multiple of {StateFormat.ParameterBytes}");
        Span<byte> content = _space.Packed.AsSpan(0, _chunks.Length);
        _chunks.Content(content);
        var parameters = new ParameterValue[content.Length / StateFormat.ParameterBytes];
        for (int i = 0; i < parameters.Length; i++)
        {
            ReadOnlySpan<byte> place = content[(i * StateFormat.ParameterBytes)..];
            parameters[i] = new(BinaryPrimitives.ReadUInt32LittleEndian(place), BinaryPrimitives.ReadDoubleLittleEndian(place[4..]));
            if (double.IsNaN(parameters[i].Value)) throw _chunks.Wrong($"parameter {parameters[i].Id} is NaN, expected a number");
        }
        return parameters;
    }

    private TimeImage ReadTime()
    {
        _chunks.Expect(StateFormat.Time, StateFormat.TimeBytes, StateFormat.TimeBytes);
        Span<byte> content = stackalloc byte[StateFormat.TimeBytes];
        _chunks.Content(content);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (rate is < LooperOptions.MinRate or > LooperOptions.MaxRate)
            throw _chunks.Wrong($"a rate of {rate} Hz, expected {LooperOptions.MinRate} to {LooperOptions.MaxRate}");
        double tempo = BinaryPrimitives.ReadDoubleLittleEndian(content[8..]);
        if (tempo is not (>= Transport.MinTempo and <= Transport.MaxTempo))
            throw _chunks.Wrong($"a tempo of {tempo}, expected {Transport.MinTempo} to {Transport.MaxTempo}");
        if (content[4] > (byte)TempoSource.FirstTake || content[7] != 0) throw _chunks.Wrong("a source of the tempo that is unknown");
        if (!TimeSignature.TryParse($"{content[5]}/{content[6]}", out TimeSignature meter))
            throw _chunks.Wrong($"a metre of {content[5]}/{content[6]}, expected 1 to 64 notes of 1/1 to 1/32");
        double beat = BinaryPrimitives.ReadDoubleLittleEndian(content[16..]);
        if (beat is not (>= -MostBeats and <= MostBeats)) throw _chunks.Wrong($"a first beat of {beat}, expected up to {MostBeats}");
        return new TimeImage(rate, tempo, (TempoSource)content[4], meter, BinaryPrimitives.ReadUInt64LittleEndian(content[24..]), beat);
    }

    private TapeImage ReadTape(int least)
    {
        _chunks.Expect(StateFormat.Tape, StateFormat.TapeBytes, StateFormat.TapeBytes);
        Span<byte> content = stackalloc byte[StateFormat.TapeBytes];
        _chunks.Content(content);
        int number = BinaryPrimitives.ReadInt32LittleEndian(content), rank = BinaryPrimitives.ReadInt32LittleEndian(content[4..]);
        int stopped = BinaryPrimitives.ReadInt32LittleEndian(content[8..]);
        long length = BinaryPrimitives.ReadInt64LittleEndian(content[12..]), anchor = BinaryPrimitives.ReadInt64LittleEndian(content[20..]);
        double phase = BinaryPrimitives.ReadDoubleLittleEndian(content[28..]);
        if (number < least || number > LooperOptions.MaxTapes) throw _chunks.Wrong($"tape {number}, expected {least} to {LooperOptions.MaxTapes}");
        if (stopped is not (0 or 1)) throw _chunks.Wrong($"a tape's state {stopped}, expected 0 or 1");
        long room = (mostBytes / FrameBytes) - _frames;
        if (length < 1 || length > room) throw _chunks.Wrong($"a loop of {length} frames, expected 1 to {room}, what the memory holds");
        if (anchor < 0 || anchor >= length || (rank == 0 && anchor != 0)) throw _chunks.Wrong($"a loop that begins at frame {anchor}, expected one of its own");
        if (!double.IsNaN(phase) && phase is not (>= -MostBeats and <= MostBeats)) throw _chunks.Wrong($"a place in the song of {phase}");
        _frames += length;
        return new TapeImage(number, rank, stopped == 1, anchor, phase, ReadLoop(length));
    }

    private SavedLoop ReadLoop(long length)
    {
        List<PackedStretch> stretches = [];
        for (long rest = length; rest > 0; rest -= AudioCodec.MostFrames)
        {
            _chunks.Next();
            stretches.Add(ReadStretch((int)Math.Min(AudioCodec.MostFrames, rest)));
        }
        _chunks.Next();
        return new SavedLoop(length, stretches, audio);
    }

    private PackedStretch ReadStretch(int expected)
    {
        _chunks.Expect(StateFormat.Audio, 1, StateFormat.MostAudioBytes);
        Span<byte> packed = _space.Packed.AsSpan(0, _chunks.Length);
        _chunks.Content(packed);
        if (!AudioCodec.TryFrames(packed, out int frames) || frames != expected) throw _chunks.Wrong($"audio of {frames} frames, expected {expected}");
        StretchSpace samples = _space.First;
        if (!_space.Codec.TryDecode(packed, samples.Left.AsSpan(0, frames), samples.Right.AsSpan(0, frames))) throw _chunks.Wrong("damaged audio");
        return audio.Packed.Add(packed);
    }

    private void CheckRanks(List<TapeImage> tapes)
    {
        int[] ranks = [.. tapes.Select(tape => tape.Rank).Order()];
        if (!ranks.SequenceEqual(Enumerable.Range(0, ranks.Length))) throw _chunks.Wrong("ages of takes, expected each once from 0 on");
    }
}
