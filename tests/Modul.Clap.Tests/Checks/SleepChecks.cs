using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>What the plugin says of silence is so.</summary>
public abstract unsafe class SleepChecks : Check
{
    private protected SleepChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: process-sleep-constant-mask. ProcessBlock holds every mask against the samples, beginning with all bits set.
    [ClapFact]
    public void A_channel_that_is_marked_constant_is()
    {
        using Stage stage = Open();
        Blocks(stage, [true, false, true, true, true], (_, _) => { });
        stage.Plugin.Params.Set(Ids.PlayThrough, 1);
        Blocks(stage, [true, false, true, true, true], (_, _) => { });
    }

    // clap-validator: process-sleep-process-status
    [ClapFact]
    public void A_plugin_that_sleeps_is_silent_until_something_changes()
    {
        using Stage stage = Open();
        bool slept = false, sleeps = false;
        Blocks(stage, [true, false, true, false, true, true], (status, block) => sleeps = Hold(status, block));
        slept.ShouldBeTrue("it never slept");

        bool Hold(ProcessStatus status, ProcessBlock block)
        {
            if (sleeps && block.InputMask != 0) block.OutputIsConstant(0, 512).ShouldBeTrue("it sleeps and is heard");
            bool now = status == ProcessStatus.Sleep || (status == ProcessStatus.ContinueIfNotQuiet && block.OutputMask(0) == 3);
            slept |= now;
            return now;
        }
    }

    [ClapFact]
    public void A_plugin_that_plays_a_tape_does_not_sleep()
    {
        using Stage stage = Open();
        TapeWork.Record(stage.Plugin, 3000);
        bool heard = false;
        Blocks(stage, [true, true], (status, block) =>
        {
            heard |= !block.OutputIsConstant(0, 512);
            status.ShouldBe(ProcessStatus.Continue);
        });
        heard.ShouldBeTrue("the tape is not heard");
    }

    /// <summary>More than a second for each word: silence, marked as such, or noise.</summary>
    private static void Blocks(Stage stage, bool[] quiet, Action<ProcessStatus, ProcessBlock> look)
    {
        HostedPlugin plugin = stage.Plugin;
        plugin.Activate();
        plugin.OnAudioThread(() =>
        {
            using var block = new ProcessBlock(plugin.Ports.Layout, 512);
            using var events = new EventList();
            var random = new Random(2);
            foreach (bool silent in quiet)
                for (int i = 0; i < 100; i++)
                {
                    block.InputMask = silent ? 3u : 0;
                    block.Fill((_, _) => silent ? new float[512] : new Noise().Samples(random, 512));
                    look(plugin.Process(block, 512, events), block);
                }
        });
        plugin.Deactivate();
    }

    public sealed class OfModul() : SleepChecks(Subject.Modul);

    public sealed class OfReference : SleepChecks
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
