/** @file Presses on their way to the engine. */
import { Flag } from "./snapshot.js";
import { VolumeKnob, turn } from "./volume-steps.js";

const PATIENCE = 1000;
const NO_CONNECTION = "press not taken: no connection";

const TOGGLES = {
    "sync": Flag.sync, "metronome": Flag.metronome, "play-through": Flag.playThrough, "live-record": Flag.liveRecord,
};

/** Sends commands in the cue sheet's words, and tells what came of them. */
export class Commands {
    #send;
    #snapshot;
    #tell;
    #knobs;
    #asked = {};
    #sentAt = new Map();
    #id = 0;

    /** Bars after which a take stops by itself; 0 for none. */
    bars = 0;

    /** From a press to the server's answer, ms; the last one. */
    lastAnswer = 0;

    /**
     * @param {(message: object) => boolean} send
     * @param {import("./snapshot.js").Snapshot} snapshot
     * @param {(line: string) => void} tell
     */
    constructor(send, snapshot, tell) {
        this.#send = send;
        this.#snapshot = snapshot;
        this.#tell = tell;
        this.#knobs = snapshot.tapes.map(() => new VolumeKnob());
    }

    /** One command. @param {object} command as the interface takes it */
    press(command) {
        if (command.tape > this.#snapshot.tapeCount) {
            this.#tell(`no tape ${command.tape}: there ${this.#snapshot.tapeCount === 1 ? "is one" : "are " + this.#snapshot.tapeCount}`);
            return;
        }
        const bars = command.command === "record" && this.bars > 0 ? { bars: this.bars } : {};
        const id = ++this.#id;
        this.#sentAt.set(id, performance.now());
        if (!this.#send({ ...command, ...bars, id })) this.#lost(id);
    }

    /** The other way round than it is, or than was asked for a moment ago. @param {string} name a key of TOGGLES */
    toggle(name) {
        const shown = this.#snapshot.has(TOGGLES[name]), now = performance.now(), asked = this.#asked[name];
        const on = asked && asked.shown === shown && now - asked.at < PATIENCE ? !asked.on : !shown;
        this.#asked[name] = { shown, on, at: now };
        this.press({ command: name, on });
    }

    /** Sets a tape's volume. @param {number} tape @param {number} decibels */
    volume(tape, decibels) {
        this.press(this.#volumeCommand(tape, decibels));
    }

    /** Turns the selection's volume: each tape steps from its own, so that their balance stays. @param {number} steps */
    turnSelection(steps) {
        const { tapeCount, primary } = this.#snapshot, turns = [];
        for (let tape = 1; tape <= tapeCount; tape++)
            if (tape === primary || this.#snapshot.isSecondary(tape)) this.#turn(tape, steps, turns);
        if (turns.length > 0 && !this.#send(turns)) this.#tell(NO_CONNECTION);
    }

    /** Opens the ASIO driver's control panel, where the program runs. */
    async showControlPanel() {
        const answer = await fetch("/api/control-panel", { method: "POST" }).catch(() => null);
        if (!answer?.ok) this.#tell("the control panel could not be asked for");
    }

    /** Ends the program. */
    async quit() {
        const answer = await fetch("/api/quit", { method: "POST" }).catch(() => null);
        if (!answer?.ok) this.#tell("quitting did not reach modul");
        return answer?.ok ?? false;
    }

    /** What the server answered. @param {{id?: number, problem?: string}} answer */
    answered(answer) {
        const sentAt = this.#sentAt.get(answer.id);
        if (sentAt !== undefined) this.lastAnswer = performance.now() - sentAt;
        this.#sentAt.delete(answer.id);
        if (answer.problem) this.#tell(answer.problem);
    }

    /** Tells why something is not asked for at all. @param {string} line */
    refuse(line) {
        this.#tell(line);
    }

    /** The connection is lost: nothing is answered any more. */
    forget() {
        if (this.#sentAt.size > 0) this.#tell(`${this.#sentAt.size === 1 ? "press" : "presses"} not answered: the connection was lost`);
        this.#sentAt.clear();
    }

    #turn(tape, steps, turns) {
        const shown = this.#snapshot.tapes[tape - 1].volume;
        const from = this.#knobs[tape - 1].from(shown, performance.now()), to = turn(from, steps);
        if (to !== from) turns.push(this.#volumeCommand(tape, to));
    }

    #volumeCommand(tape, decibels) {
        this.#knobs[tape - 1].ask(this.#snapshot.tapes[tape - 1].volume, decibels, performance.now());
        return { command: "volume", tape, value: decibels === -Infinity ? "-inf" : Math.round(decibels * 10) / 10 };
    }

    #lost(id) {
        this.#sentAt.delete(id);
        this.#tell(NO_CONNECTION);
    }
}
