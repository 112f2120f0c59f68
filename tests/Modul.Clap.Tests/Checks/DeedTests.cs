using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>For each deed a plugin may do, the check that is there for it fails, and says so.</summary>
public sealed class DeedTests
{
    private static readonly Dictionary<string, (Action<Subject> Check, string Says)> Deeds = new(StringComparer.Ordinal)
    {
        ["any-factory"] = (s => new FactoryChecks.OfReference(s).A_factory_nobody_knows_is_null(), "has a factory"),
        ["id-garbage"] = (s => new FactoryChecks.OfReference(s).An_id_with_trailing_garbage_makes_no_plugin(), "makes a plugin"),
        ["endless-factory"] = (s => new FactoryChecks.OfReference(s).A_descriptor_past_the_last_is_null(), "descriptor 1"),
        ["other-descriptor"] = (s => new FactoryChecks.OfReference(s).A_plugins_descriptor_is_the_factorys(), "Other"),
        ["no-category"] = (s => new FactoryChecks.OfReference(s).It_has_a_main_category(), "empty"),
        ["features-twice"] = (s => new FactoryChecks.OfReference(s).No_feature_is_listed_twice(), "looper"),
        ["uncounted"] = (s => new FactoryChecks.OfReference(s).Init_and_deinit_of_the_entry_are_counted(), "factory is gone"),
        ["early-host"] = (s => new FactoryChecks.OfReference(s).The_host_is_left_alone_until_init(), "before init"),
        ["any-extension"] = (s => new FactoryChecks.OfReference(s).An_extension_nobody_knows_is_null(), "is an extension"),

        ["nan"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "is NaN"),
        ["infinite"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "is Infinity"),
        ["subnormal"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "subnormal"),
        ["unwritten"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "left unwritten"),
        ["past-end"] = (s => new ProcessChecks.OfReference(s).In_place(), "past the end"),
        ["past-end-wide"] = (s => new ProcessChecks.OfReference(s).In_64_bits_out_of_place(), "past the end"),
        ["before-start"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "before the block"),
        ["writes-input"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "an input was written"),
        ["input-mask"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "an input's buffer"),
        ["turns-pointer"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "pointers were changed"),
        ["stale-mask"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "marked constant"),
        ["host-from-audio"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "another thread than the main thread"),
        ["flush-from-audio"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "request_flush"),
        ["late-event"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "sent an event for frame"),
        ["unsorted-events"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "after one for frame"),
        ["error-status"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "process returned"),
        ["whole-rates"] = (s => new ProcessChecks.OfReference(s).At_every_rate(), "1234.5678"),
        ["reset-values"] = (s => new ProcessChecks.OfReference(s).Reset_leaves_the_values_of_parameters(), "Volume"),

        ["default-outside"] = (s => new ParamChecks.OfReference(s).Every_parameter_is_told_of_sanely(), "in range"),
        ["enum-unstepped"] = (s => new ParamChecks.OfReference(s).Every_parameter_is_told_of_sanely(), "enum of no steps"),
        ["id-twice"] = (s => new ParamChecks.OfReference(s).Every_parameter_is_told_of_sanely(), "101"),
        ["endless-name"] = (s => new ParamChecks.OfReference(s).Every_parameter_is_told_of_sanely(), "has no end"),
        ["info-by-activity"] = (s => new ParamChecks.OfReference(s).Infos_are_the_same_in_every_instance_and_while_active(), "Max"),
        ["wrong-default"] = (s => new ParamChecks.OfReference(s).A_new_instance_has_the_default_values(), "Play-Through"),
        ["any-value"] = (s => new ParamChecks.OfReference(s).An_id_nobody_has_gives_nothing(), "has a value"),
        ["deaf-flush"] = (s => new ParamChecks.OfReference(s).A_flush_sets_what_process_sets(), "changed nothing"),
        ["process-loses-params"] = (s => new ParamChecks.OfReference(s).A_flush_sets_what_process_sets(), "Volume"),
        ["needs-cookie"] = (s => new ParamChecks.OfReference(s).A_flush_sets_what_process_sets_without_cookies(), "changed nothing"),
        ["deaf-while-active"] = (s => new ParamChecks.OfReference(s).A_flush_while_active_sets_the_same(), "Volume"),
        ["any-namespace"] = (s => new ParamChecks.OfReference(s).Events_of_another_namespace_set_nothing(), "instead of"),
        ["takes-nan"] = (s => new ParamChecks.OfReference(s).Events_that_make_no_sense_set_nothing(), "instead of"),
        ["unbounded"] = (s => new ParamChecks.OfReference(s).A_value_outside_its_range_ends_inside(), "in range"),
        ["nan-at-top"] = (s => new ParamFuzzChecks.OfReference(s).Values_at_the_bounds(), "is NaN"),
        ["nan-inside"] = (s => new ParamFuzzChecks.OfReference(s).Random_values(), "is NaN"),
        ["nan-on-many"] = (s => new ParamFuzzChecks.OfReference(s).Random_values_every_1000_100_and_10_frames(), "is NaN"),
        ["nan-on-modulation"] = (s => new ParamFuzzChecks.OfReference(s).Random_modulation(), "is NaN"),
        ["modulation-stays"] = (s => new ParamFuzzChecks.OfReference(s).Modulation_leaves_the_value_as_it_is(), "instead of"),
        ["text-drifts"] = (s => new ParamTextChecks.OfReference(s).A_text_gives_a_value_that_gives_the_text(), "dB"),
        ["blank-text"] = (s => new ParamTextChecks.OfReference(s).Every_step_has_a_text_and_comes_back(), "Play-Through"),
        ["text-jumps"] = (s => new ParamTextChecks.OfReference(s).The_default_comes_back_from_its_text(), "Volume"),
        ["text-past-end"] = (s => new ParamTextChecks.OfReference(s).A_text_stays_in_the_room_it_is_given(), "wrote past"),
        ["parses-all"] = (s => new ParamTextChecks.OfReference(s).A_text_that_means_nothing_is_refused(), "takes"),

        ["load-rounds"] = (s => new StateChecks.OfReference(s).Saved_loaded_and_saved_again_is_the_same(), "Volume"),
        ["no-rescan"] = (s => new StateChecks.OfReference(s).Saved_loaded_and_saved_again_is_the_same(), "without a rescan"),
        ["no-partial-write"] = (s => new StateChecks.OfReference(s).Written_in_23_bytes_and_read_in_17_is_the_same(), "refused"),
        ["no-partial-read"] = (s => new StateChecks.OfReference(s).Written_and_read_in_3_bytes_is_the_same(), "refused"),
        ["second-save-differs"] = (s => new StateChecks.OfReference(s).The_same_state_gives_the_same_bytes(), "should be"),
        ["write-error-lost"] = (s => new StateChecks.OfReference(s).A_stream_that_fails_is_told_of(), "a save that broke"),
        ["context-strict"] = (s => new StateChecks.OfReference(s).Every_context_takes_what_another_saved(), "into"),
        ["accepts-empty"] = (s => new StateDamageChecks.OfReference(s).Nothing_is_refused(), "taken for a state"),
        ["accepts-all"] = (s => new StateDamageChecks.OfReference(s).A_megabyte_of_chance_is_refused(), "taken for a state"),
        ["accepts-first-byte"] = (s => new StateDamageChecks.OfReference(s).Chance_behind_a_true_beginning_is_refused(), "taken for a state"),
        ["accepts-truncated"] = (s => new StateDamageChecks.OfReference(s).A_state_cut_off_anywhere_is_refused(), "taken for a state"),
        ["accepts-flips"] = (s => new StateDamageChecks.OfReference(s).A_state_with_any_byte_changed_is_refused(), "taken for a state"),
        ["load-spoils"] = (s => new StateDamageChecks.OfReference(s).A_state_with_tape_cut_off_or_changed_is_refused(), "left something else"),

        ["config-lies"] = (s => new LayoutChecks.OfReference(s).Every_configuration_is_what_it_says_and_processes(), "other ports than it says"),
        ["deaf-select"] = (s => new LayoutChecks.OfReference(s).Every_configuration_is_what_it_says_and_processes(), "other ports than it says"),
        ["current-lies"] = (s => new LayoutChecks.OfReference(s).Every_configuration_is_what_it_says_and_processes(), "should be"),
        ["half-activation"] = (s => new LayoutChecks.OfReference(s).What_is_not_offered_is_null(), "should be"),
        ["invalid-port-id"] = (s => new LayoutChecks.OfReference(s).Ports_are_sane_and_pairs_mutual(), "invalid one"),
        ["mono-type"] = (s => new LayoutChecks.OfReference(s).Ports_are_sane_and_pairs_mutual(), "mono port"),
        ["pair-one-sided"] = (s => new LayoutChecks.OfReference(s).Ports_are_sane_and_pairs_mutual(), "as its pair"),
        ["pair-nowhere"] = (s => new LayoutChecks.OfReference(s).Ports_are_sane_and_pairs_mutual(), "does not exist"),
        ["two-mains"] = (s => new LayoutChecks.OfReference(s).Every_configuration_is_what_it_says_and_processes(), "not the first"),
        ["ids-by-config"] = (s => new LayoutChecks.OfReference(s).A_ports_id_is_the_same_in_every_configuration_and_instance(), "should be"),
        ["any-config"] = (s => new LayoutChecks.OfReference(s).A_configuration_nobody_knows_changes_nothing(), "4711"),
        ["two-dialects"] = (s => new LayoutChecks.OfReference(s).A_note_port_prefers_one_dialect_of_those_it_takes(), "preferred dialects"),

        ["always-constant"] = (s => new SleepChecks.OfReference(s).A_channel_that_is_marked_constant_is(), "is marked constant"),
        ["hums-asleep"] = (s => new SleepChecks.OfReference(s).A_plugin_that_sleeps_is_silent_until_something_changes(), "sleeps and is heard"),
        ["sleeps-while-playing"] = (s => new SleepChecks.OfReference(s).A_plugin_that_plays_a_tape_does_not_sleep(), "should be"),

        ["needs-transport"] = (s => new TransportChecks.OfReference(s).None(), "process returned"),
        ["trusts-flags"] = (s => new TransportChecks.OfReference(s).Any_in_every_block(), "is NaN"),
        ["trusts-event-flags"] = (s => new TransportChecks.OfReference(s).Any_every_1000_100_and_1_frames(), "is NaN"),
        ["fears-jumps"] = (s => new TransportChecks.OfReference(s).A_song_that_jumps(), "process returned"),
        ["fears-loops"] = (s => new TransportChecks.OfReference(s).A_song_that_loops_two_beats(), "process returned"),
        ["fears-count-in"] = (s => new TransportChecks.OfReference(s).A_song_that_counts_in_from_before_its_start(), "is NaN"),
        ["divides-by-tempo"] = (s => new TransportChecks.OfReference(s).A_song_of_extreme_tempo_and_metre(), "is Infinity"),

        ["ignores-time"] = (s => new EqualityChecks.OfReference(s).In_every_block_size_it_is_as_frame_by_frame(), "instead of"),
        ["block-end-click"] = (s => new EqualityChecks.OfReference(s).And_with_what_is_played_heard(), "instead of"),
        ["hears-blocks-of-song"] = (s => new EqualityChecks.OfReference(s).And_to_a_song(), "instead of"),
        ["misses-loops"] = (s => new EqualityChecks.OfReference(s).And_to_a_song_that_loops(), "instead of"),
        ["misses-jumps"] = (s => new EqualityChecks.OfReference(s).And_to_a_song_that_jumps_and_stops(), "instead of"),
        ["in-place-differs"] = (s => new EqualityChecks.OfReference(s).In_place_it_is_as_out_of_place(), "in place"),
        ["wide-differs"] = (s => new EqualityChecks.OfReference(s).In_64_bits_it_is_as_in_32(), "64-bit"),
        ["unrepeatable"] = (s => new EqualityChecks.OfReference(s).Played_by_two_instances_in_turn_it_is_the_same(), "instead of"),
        ["plays-once"] = (s => new TapeChecks.OfReference(s).A_take_plays_on_and_on(), "0.4"),
        ["forgets-tape"] = (s => new TapeChecks.OfReference(s).Deactivated_and_activated_it_is_the_same(), "0.4"),
        ["reset-clears"] = (s => new TapeChecks.OfReference(s).Reset_keeps_it(), "not what was recorded"),
        ["wrong-pitch"] = (s => new TapeChecks.OfReference(s).At_another_rate_it_keeps_its_pitch_and_length(), "zero crossings"),
        ["no-audio"] = (s => new TapeChecks.OfReference(s).A_project_and_a_duplicate_carry_it(), "not what was recorded"),
        ["preset-audio"] = (s => new TapeChecks.OfReference(s).A_preset_carries_no_audio(), "less than"),
        ["long-reads"] = (s => new TapeChecks.OfReference(s).A_state_with_audio_is_the_same_through_slow_streams(), "should be"),
        ["deaf-load-while-active"] = (s => new TapeChecks.OfReference(s).Loaded_while_it_plays_it_is_what_is_heard_next(), "not what was recorded"),
        ["shared-noise"] = (s => new LifeChecks.OfReference(s).Two_instances_on_two_threads_are_each_as_alone(), "instead of"),
        ["one-thread"] = (s => new LifeChecks.OfReference(s).The_audio_thread_may_be_another_one_in_each_block(), "instead of"),
        ["thread-growth"] = (s => new LifeChecks.OfReference(s).Fifty_lives_leave_no_threads_and_no_mappings_behind(), "threads 4"),
        ["mapping-growth"] = (s => new LifeChecks.OfReference(s).Fifty_lives_leave_no_threads_and_no_mappings_behind(), "mappings"),
        ["orphan"] = (s => new LifeChecks.OfReference(s).A_thread_that_processed_may_end_after_the_plugin_is_gone(), "ended"),
    };

    public static TheoryData<string> Names => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_caught(string deed)
    {
        if (ClapFactAttribute.Missing is not null) return;
        (Action<Subject> check, string says) = Deeds[deed];
        Exception caught = Should.Throw<Exception>(() => check(Subject.Guilty(deed)), deed);
        caught.ShouldSatisfyAllConditions(
            () => (caught is ClapFault or ShouldAssertException).ShouldBeTrue(caught.ToString()),
            () => caught.Message.ShouldContain(says));
    }
}
