using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Data that is no state, or no longer a whole one, is refused, and everything stays as it was.</summary>
public abstract class StateDamageChecks : Check
{
    private protected StateDamageChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: state-invalid-empty
    [ClapFact]
    public void Nothing_is_refused() => ShouldRefuse([[]]);

    // clap-validator: state-invalid-random
    [ClapFact]
    public void A_megabyte_of_chance_is_refused()
    {
        var random = new Random(3);
        ShouldRefuse(Enumerable.Range(0, 3).Select(_ => Bytes(random, 1 << 20)));
    }

    [ClapFact]
    public void Chance_behind_a_true_beginning_is_refused()
    {
        var random = new Random(4);
        ShouldRefuse(Enumerable.Range(0, 32).Select(i => (byte[])[.. Small().AsSpan(0, 1 + i), .. Bytes(random, 1 << 16)]));
    }

    [ClapFact]
    public void A_state_cut_off_anywhere_is_refused()
    {
        byte[] small = Small();
        ShouldRefuse(Enumerable.Range(0, small.Length).Select(length => small[..length]));
    }

    [ClapFact]
    public void A_state_with_any_byte_changed_is_refused()
    {
        byte[] small = Small();
        ShouldRefuse(Enumerable.Range(0, small.Length).Select(at => Flip(small, at, (byte)(1 << (at % 8)))));
    }

    [ClapFact]
    public void A_state_with_tape_cut_off_or_changed_is_refused()
    {
        byte[] state = WithTape();
        var random = new Random(5);
        ShouldRefuse(Enumerable.Range(0, 100).Select(_ => state[..random.Next(state.Length)]));
        ShouldRefuse(Enumerable.Range(0, 100).Select(_ => Flip(state, random.Next(state.Length), (byte)random.Next(1, 256))));
    }

    private static byte[] Bytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Flip(byte[] state, int at, byte bits)
    {
        byte[] changed = [.. state];
        changed[at] ^= bits;
        return changed;
    }

    private byte[] Small()
    {
        using Stage stage = Open();
        return stage.Plugin.State.Save();
    }

    private byte[] WithTape()
    {
        using Stage stage = Open();
        TapeWork.Record(stage.Plugin, 3000);
        return stage.Plugin.State.Save();
    }

    /// <summary>Also with a tape in the plugin that must not be lost.</summary>
    private void ShouldRefuse(IEnumerable<byte[]> states)
    {
        using Stage stage = Open();
        HostedPlugin plugin = stage.Plugin;
        plugin.Params.Set(Ids.Volume(1), -5);
        TapeWork.Record(plugin, 1000);
        byte[] before = plugin.State.Save();
        int index = 0;
        foreach (byte[] state in states)
        {
            plugin.State.Load(state).ShouldBeFalse($"damage {index} of {state.Length} bytes was taken for a state");
            if (index++ % 20 == 0) plugin.State.Save().SequenceEqual(before).ShouldBeTrue($"damage {index - 1} left something else behind");
        }
        plugin.State.Save().SequenceEqual(before).ShouldBeTrue("the damage left something else behind");
        plugin.Params.Value(Ids.Volume(1)).ShouldBe(-5, 1e-6);
    }

    public sealed class OfModul() : StateDamageChecks(Subject.Modul);

    public sealed class OfReference : StateDamageChecks
    {
        public OfReference()
            : base(Subject.Reference)
        {
        }

        internal OfReference(Subject subject)
            : base(subject)
        {
        }
    }
}
