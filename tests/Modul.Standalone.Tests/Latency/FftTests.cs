using System.Numerics;
using Modul.Standalone.Latency;

namespace Modul.Standalone.Tests.Latency;

public sealed class FftTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(256)]
    public void It_is_the_sum_that_defines_it_and_comes_back(int length)
    {
        var random = new Random(length);
        Complex[] data = [.. Enumerable.Range(0, length).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5))];
        Complex[] transformed = [.. data];
        Fft.Forward(transformed);
        for (int k = 0; k < length; k++)
        {
            Complex sum = Complex.Zero;
            for (int n = 0; n < length; n++) sum += data[n] * Complex.Exp(new Complex(0, -2 * Math.PI * k * n / length));
            (transformed[k] - sum).Magnitude.ShouldBeLessThan(1e-10);
        }
        Fft.Inverse(transformed);
        for (int n = 0; n < length; n++) (transformed[n] - data[n]).Magnitude.ShouldBeLessThan(1e-12);
    }

    [Fact]
    public void Another_length_is_refused() => Should.Throw<ArgumentException>(() => Fft.Forward(new Complex[12]));
}
