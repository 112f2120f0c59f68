/** @file What the machine is at: driver, buffers, what was missed, how long callbacks take. */
import { TextCell, byId, element } from "./dom.js";
import { Histogram } from "./histogram.js";
import { onPress } from "./press.js";
import { Flag } from "./snapshot.js";
import { DRIVERS, GAP_SOURCES, MACHINES } from "./words.js";

const EVERY = 500;
const LOW_POOL = 0.1;
const ASIO = DRIVERS.indexOf("asio");

const milliseconds = (frames, rate) => rate > 0 ? (1000 * frames / rate).toFixed(1) + " ms" : "";
const microseconds = value => value < 10000 ? Math.round(value) + " µs" : (value / 1000).toFixed(1) + " ms";
const yesNo = (on, yes, no) => on ? yes : no;

/** Each fact: its name, its text, and whether it is one to worry about. */
const FACTS = [
    ["driver", now => `${DRIVERS[now.driver] ?? "?"}, ${MACHINES[now.machine] ?? "?"}`, now => now.machine >= 2],
    ["rate", now => `${now.rate} Hz`],
    ["period", now => `${now.period}, ${milliseconds(now.period, now.rate)}`],
    ["input buffer", now => String(now.inputBuffer)],
    ["output buffer", now => String(now.outputBuffer)],
    ["ring", now => String(now.ring)],
    ["gap", now => `${now.gapIn}+${now.gapOut}, ${milliseconds(now.gapIn + now.gapOut, now.rate)}`],
    ["gap is", now => GAP_SOURCES[now.gapSource] ?? "?"],
    ["engine runs", now => yesNo(now.has(Flag.ownThread), "on its own thread", "in the callback")],
    ["audio half", now => yesNo(now.has(Flag.inProcess), "in the program", "native library"), now => now.has(Flag.inProcess)],
    ["xruns", now => String(now.xruns), now => now.xruns > 0],
    ["holes", now => String(now.holes), now => now.holes > 0],
    ["stalls absorbed", now => String(now.stalls)],
    ["priority", now => now.priority > 0 ? `real-time ${now.priority}` : "not real-time", now => now.priority === 0],
    ["memory", now => yesNo(now.has(Flag.memoryLocked), "locked", "not locked")],
    ["pool, blocks used", now => `${now.blocks - now.freeBlocks} / ${now.blocks}`, now => now.freeBlocks < now.blocks * LOW_POOL],
    ["without memory", now => String(now.dry), now => now.dry > 0],
    ["lost to the disk", now => `${now.diskLost} frames`, now => now.diskLost > 0],
    ["input lost", now => `${now.inputLost} frames`, now => now.inputLost > 0],
    ["input read late", now => `${now.inputLate} frames`, now => now.inputLate > 0],
    ["MIDI lost", now => String(now.midiLost), now => now.midiLost > 0],
    ["server lost", now => `${now.serverLost} times`, now => now.serverLost > 0],
    ["commands refused", now => String(now.refused)],
];

/** The foot of the page. */
export class Machine {
    #snapshot;
    #histogram = new Histogram(byId("histogram"));
    #durations = new TextCell(byId("durations"));
    #summary = new TextCell(byId("summary"));
    #facts;
    #shownAt = -Infinity;
    #panel = byId("machine");
    #key = byId("machine-key");
    #controlPanel = byId("control-panel");

    /** @param {import("./snapshot.js").Snapshot} snapshot @param {import("./commands.js").Commands} commands */
    constructor(snapshot, commands) {
        this.#snapshot = snapshot;
        this.#facts = FACTS.map(([name, text, worry]) => {
            const value = element("dd"), row = element("div", {}, element("dt", {}, name), value);
            byId("facts").append(row);
            return { cell: new TextCell(value), row, text, worry };
        });
        onPress(this.#controlPanel, () => commands.showControlPanel());
        onPress(this.#key, () => this.open(this.#panel.hidden));
    }

    /** Opens or closes the panel. @param {boolean} open */
    open(open) {
        this.#panel.hidden = !open;
        this.#key.setAttribute("aria-expanded", String(open));
        this.#shownAt = -Infinity;
    }

    /** Closes the panel; false where it was closed. */
    close() {
        const open = !this.#panel.hidden;
        if (open && this.#panel.contains(document.activeElement)) this.#key.focus();
        if (open) this.open(false);
        return open;
    }

    /** Shows a snapshot, twice a second. @param {number} now ms */
    update(now) {
        const counted = this.#histogram.take(this.#snapshot.durations, now);
        if (counted && !this.#panel.hidden) this.#histogram.draw();
        if (now - this.#shownAt < EVERY) return;
        this.#shownAt = now;
        this.#summary.set(summaryOf(this.#snapshot));
        if (!this.#panel.hidden) this.#showFacts();
    }

    /** The server may be another one. */
    forget() {
        this.#histogram.forget();
    }

    #showFacts() {
        const now = this.#snapshot;
        this.#controlPanel.hidden = now.driver !== ASIO;
        for (const { cell, row, text, worry } of this.#facts) {
            const worrying = worry?.(now) ?? false;
            cell.set((worrying ? "! " : "") + text(now));
            row.toggleAttribute("data-worry", worrying);
        }
        const [p50, p99, longest] = [now.median, now.percentile99, now.longest].map(microseconds);
        this.#durations.set(`callback p50 ${p50}, p99 ${p99}, longest ${longest}; `
            + "bars: the last 10 s, from under 2 µs doubling to over 32 ms");
    }
}

function summaryOf(now) {
    const lost = now.machine === 2 ? " LOST" : "";
    const missed = now.holes > 0 ? ` · holes ${now.holes}` : "";
    const gap = milliseconds(now.gapIn + now.gapOut, now.rate);
    return `${DRIVERS[now.driver] ?? "?"}${lost} · ${now.rate} Hz · period ${now.period} · gap ${gap}`
        + ` · xruns ${now.xruns}${missed} · p99 ${microseconds(now.percentile99)}`;
}
