using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Saving and loading of the parameters, through streams of every pace.</summary>
public abstract class StateChecks : Check
{
    private protected StateChecks(Subject subject)
        : base(subject)
    {
    }

    private const int Whole = int.MaxValue;

    // clap-validator: state-reproducibility-basic, state-reproducibility-binary
    [ClapFact]
    public void Saved_loaded_and_saved_again_is_the_same() => ShouldReproduce(Whole, Whole);

    // clap-validator: state-reproducibility-buffered
    [ClapFact]
    public void Written_in_23_bytes_and_read_in_17_is_the_same() => ShouldReproduce(23, 17);

    [ClapFact]
    public void Written_and_read_in_3_bytes_is_the_same() => ShouldReproduce(3, 3);

    [ClapFact]
    public void The_same_state_gives_the_same_bytes()
    {
        using Stage stage = Open();
        byte[] first = stage.Plugin.State.Save();
        stage.Plugin.State.Save().ShouldBe(first);
        using HostedPlugin another = stage.Another();
        another.State.Save().ShouldBe(first);
    }

    [ClapFact]
    public void A_stream_that_fails_is_told_of()
    {
        using Stage stage = Open();
        byte[] state = stage.Plugin.State.Save();
        foreach (long after in (long[])[0, 1, state.Length / 2, state.Length - 1])
        {
            stage.Plugin.State.TrySave(1, StateContext.None, after).ShouldBeNull($"a save that broke after {after} bytes is told as done");
            stage.Plugin.State.Load(state, 1, failsAfter: after).ShouldBeFalse($"a load that broke after {after} bytes is told as done");
        }
    }

    [ClapFact]
    public void Every_context_takes_what_another_saved()
    {
        using Stage stage = Open();
        stage.Plugin.State.HasContext.ShouldBeTrue();
        stage.Plugin.Params.Set(Ids.Volume(1), -7.5);
        StateContext[] contexts = [StateContext.None, StateContext.Preset, StateContext.Duplicate, StateContext.Project];
        foreach (StateContext from in contexts)
            foreach (StateContext to in contexts)
            {
                using HostedPlugin another = stage.Another();
                another.State.Load(stage.Plugin.State.Save(context: from), context: to).ShouldBeTrue($"{from} into {to}");
                another.Params.Value(Ids.Volume(1)).ShouldBe(-7.5, 1e-6);
            }
    }

    private void ShouldReproduce(int writeBytes, int readBytes)
    {
        using Stage stage = Open();
        HostedPlugin first = stage.Plugin;
        first.Params.Flush(first.Params.Randomize(new Random(11)));
        first.RunCallbacks();
        byte[] state = first.State.Save(writeBytes);
        using HostedPlugin second = stage.Another();
        second.State.Load(state, readBytes).ShouldBeTrue("its own state is refused");
        second.RunCallbacks();
        second.Params.FirstDifference(second.Params.Values(), first.Params.Values()).ShouldBeNull();
        (second.Host.RescanFlags & 1).ShouldBe(1u, "values changed without a rescan");
        second.State.Save(writeBytes).ShouldBe(state);
        second.State.Save().ShouldBe(state);
    }

    public sealed class OfModul() : StateChecks(Subject.Modul);

    public sealed class OfReference : StateChecks
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
