/** @file Bar and beat, metre, quantize, and what is switched on. */
import { AttributeCell, TextCell, byId, element } from "./dom.js";
import { BeatLights } from "./beat-lights.js";
import { Fader } from "./fader.js";
import { LevelStrip } from "./level-strip.js";
import { TempoField } from "./tempo-field.js";
import { onPress } from "./press.js";
import { Flag } from "./snapshot.js";
import { QUANTIZES } from "./words.js";

const TOGGLES = { "sync": Flag.sync, "metronome": Flag.metronome, "play-through": Flag.playThrough, "live-record": Flag.liveRecord };
const MOST_BARS = 9999;

/** The head of the page. */
export class Transport {
    #snapshot;
    #place = new TextCell(byId("place"));
    #metre = new TextCell(byId("metre"), packed => `${packed >> 8}/${packed & 255}`);
    #lights = new BeatLights(byId("lights"));
    #beat = -Infinity;
    #tempo;
    #toggles = [];
    #quantizes = [];
    #click;
    #input;
    #master;
    #more = byId("more");

    /**
     * @param {import("./commands.js").Commands} commands
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(commands, snapshot) {
        this.#snapshot = snapshot;
        this.#tempo = new TempoField(commands, snapshot);
        this.#click = new Fader(document.querySelector(".level"), byId("click-level"), null,
            value => commands.press({ command: "metronome", level: value === -Infinity ? "-inf" : value }));
        this.#input = new LevelStrip(byId("input-meter"), byId("input-clip"), "input", () => commands.press({ command: "unclip" }));
        this.#master = new LevelStrip(byId("master-meter"), byId("master-clip"), "master", () => commands.press({ command: "unclip" }));
        this.#buildQuantize(commands);
        for (const button of document.querySelectorAll("[data-toggle]")) this.#toggle(button, commands);
        for (const button of document.querySelectorAll("[data-once]"))
            onPress(button, () => commands.press({ command: button.dataset.once }));
        listenToBars(commands);
        onPress(this.#more, () => this.#more.setAttribute("aria-expanded", this.#more.getAttribute("aria-expanded") !== "true"));
    }

    /** Shows a snapshot. */
    update() {
        const now = this.#snapshot;
        this.#metre.set(now.beatsInBar << 8 | now.beatUnit);
        this.#lights.build(now.beatsInBar);
        this.#tempo.show(now.tempo, now.hasTempo);
        this.#click.show(now.metronomeLevel);
        this.#input.take(now.inputLeft, now.inputRight, now.has(Flag.inputClipped));
        this.#master.take(now.masterLeft, now.masterRight, now.has(Flag.masterClipped));
        for (const { flag, cell } of this.#toggles) cell.set(now.has(flag));
        for (let i = 0; i < this.#quantizes.length; i++) this.#quantizes[i].set(i === now.quantize);
    }

    /** Draws a frame. @param {number} time ms @param {number} frame the engine frame that it is now */
    draw(time, frame) {
        this.#input.draw(time);
        this.#master.draw(time);
        const now = this.#snapshot;
        const beat = now.hasTempo ? Math.floor(now.beat + (frame - now.frame - now.gapOut) / now.framesPerBeat) : NaN;
        if (Object.is(beat, this.#beat)) return;
        this.#beat = beat;
        const bar = Math.floor(beat / now.beatsInBar), inBar = beat - bar * now.beatsInBar;
        this.#place.set(Number.isNaN(beat) ? "–.–" : `${bar + 1}.${inBar + 1}`);
        this.#lights.light(inBar);
    }

    /** Closes what a phone opens with `more`; false where it was closed, or there is room for all. */
    close() {
        const open = this.#more.offsetParent !== null && this.#more.getAttribute("aria-expanded") === "true";
        if (open) this.#more.setAttribute("aria-expanded", "false");
        return open;
    }

    /** Other colours. */
    invalidate() {
        this.#input.invalidate();
        this.#master.invalidate();
    }

    #toggle(button, commands) {
        const name = button.dataset.toggle;
        this.#toggles.push({ flag: TOGGLES[name], cell: new AttributeCell(button, "aria-pressed") });
        onPress(button, () => commands.toggle(name));
    }

    #buildQuantize(commands) {
        for (const word of QUANTIZES) {
            const button = element("button", { "class": "key segment", "data-quantize": word, "aria-label": "quantize " + word }, word);
            this.#quantizes.push(new AttributeCell(button, "aria-pressed"));
            onPress(button, () => commands.press({ command: "quantize", value: word }));
            byId("quantize").append(button);
        }
    }
}

function listenToBars(commands) {
    const input = byId("bars");
    input.addEventListener("input", () => {
        const bars = Math.floor(Number(input.value));
        commands.bars = bars >= 1 && bars <= MOST_BARS ? bars : 0;
    });
    input.addEventListener("change", () => {
        input.value = String(commands.bars);
    });
    input.addEventListener("keydown", event => {
        if (event.key === "Enter" || event.key === "Escape") input.blur();
        event.stopPropagation();
    });
}
