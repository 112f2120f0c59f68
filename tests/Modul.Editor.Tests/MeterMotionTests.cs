using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class MeterMotionTests
{
    [Theory]
    [InlineData(1, 54.0 / 60)]
    [InlineData(0.5011872, 48.0 / 60)] // -6 dB
    [InlineData(0.001, 0)] // -60 dB
    [InlineData(4, 1)]
    [InlineData(0, 0)]
    [InlineData(float.NaN, 0)]
    public void A_level_moves_it_by_its_decibels(float level, double deflection) => MeterMotion.DeflectionOf(level).ShouldBe(deflection, 1e-6);

    [Fact]
    public void It_rises_within_three_pictures_and_falls_at_the_engines_pace()
    {
        MeterMotion motion = default;
        for (int i = 0; i < 3; i++) motion.Move(1, i / 60.0);
        motion.Shown.ShouldBeGreaterThan(0.9 * 0.9);
        for (int i = 3; i < 60; i++) motion.Move(1, i / 60.0);
        motion.Shown.ShouldBe(0.9, 0.005);
        double before = motion.Shown;
        for (int i = 60; i < 120; i++) motion.Move(0, i / 60.0);
        // 13.3 dB of the meter's 60 in a second.
        (before - motion.Shown).ShouldBe(13.333 / 60, 0.005);
    }

    [Fact]
    public void The_highest_is_held_for_one_and_a_half_seconds_and_then_falls()
    {
        MeterMotion motion = default;
        double now = 0;
        for (; now < 0.5; now += 0.01) motion.Move(1, now);
        double held = motion.Held;
        for (; now < 1.9; now += 0.01) motion.Move(0, now);
        motion.Held.ShouldBe(held);
        motion.Shown.ShouldBeLessThan(held);
        for (; now < 3; now += 0.01) motion.Move(0, now);
        motion.Held.ShouldBeLessThan(held);
        motion.Held.ShouldBeGreaterThanOrEqualTo(motion.Shown);
    }
}
