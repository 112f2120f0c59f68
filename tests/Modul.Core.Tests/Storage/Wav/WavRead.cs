using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

/// <summary>Reads whole files held in memory.</summary>
internal static class WavRead
{
    public const string Name = "take.wav";

    public static WavReader Open(byte[] file) => WavReader.Open(new MemoryStream(file), Name);

    public static (float[] Left, float[] Right) All(byte[] file)
    {
        using var reader = Open(file);
        return All(reader);
    }

    public static (float[] Left, float[] Right) All(WavReader reader)
    {
        float[] left = new float[checked((int)reader.FrameCount)];
        float[] right = new float[left.Length];
        reader.Read(left, right).ShouldBe(left.Length);
        reader.Read(new float[1], new float[1]).ShouldBe(0);
        return (left, right);
    }

    /// <summary>The one line that refuses the file.</summary>
    public static string Refusal(byte[] file)
    {
        var error = Should.Throw<WavFileException>(() => Open(file).Dispose());
        error.Message.ShouldBe($"{Name}: {error.Reason}");
        error.FileName.ShouldBe(Name);
        error.Message.ShouldNotContain('\n');
        return error.Reason;
    }

    /// <summary>Compares bits, so that -0, denormals and NaN count.</summary>
    public static void ShouldBeBits(ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        actual.Length.ShouldBe(expected.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            uint bits = BitConverter.SingleToUInt32Bits(actual[i]);
            if (bits != BitConverter.SingleToUInt32Bits(expected[i]))
                throw new ShouldAssertException($"sample {i}: {actual[i]:R} (0x{bits:X8}), expected {expected[i]:R}");
        }
    }
}
