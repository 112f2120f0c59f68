/** @file The tempo: typed, dragged, tapped. */
import { byId } from "./dom.js";
import { onPress } from "./press.js";
import { MAX_TEMPO, MIN_TEMPO, TapTempo, clampTempo } from "./tap-tempo.js";
import { tempoOf, tempoText } from "./tempo-text.js";

const DRAG_FROM = 4;
const PER_PIXEL = 0.5;
const SENT_EVERY = 50;
const HELD = 500;

/** A text field that is dragged up and down too, and the key to tap. */
export class TempoField {
    #input = byId("tempo");
    #commands;
    #tempo = 120;
    #touchedAt = -Infinity;
    #sentAt = -Infinity;
    #drag = null;

    /**
     * @param {import("./commands.js").Commands} commands
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(commands, snapshot) {
        this.#commands = commands;
        const taps = new TapTempo();
        onPress(byId("tap"), event => {
            const tempo = taps.tap(event.timeStamp, snapshot.beatUnit);
            if (tempo > 0) this.#set(tempo);
        }, true);
        this.#input.addEventListener("keydown", event => this.#key(event));
        this.#input.addEventListener("change", () => this.#typed());
        this.#input.addEventListener("blur", () => this.#write());
        this.#input.addEventListener("focus", () => this.#input.select());
        this.#listenToDrags();
    }

    /** Shows a tempo, but not while a hand is on it. @param {number} tempo quarter notes a minute @param {boolean} given */
    show(tempo, given) {
        this.#input.toggleAttribute("data-given", given);
        if (tempo === this.#tempo || performance.now() - this.#touchedAt < HELD || document.activeElement === this.#input) return;
        this.#tempo = tempo;
        this.#write();
    }

    #write() {
        this.#input.value = tempoText(this.#tempo);
    }

    #typed() {
        const tempo = tempoOf(this.#input.value);
        if (Number.isNaN(tempo)) this.#commands.refuse(`tempo: expected ${MIN_TEMPO} to ${MAX_TEMPO}`);
        else this.#set(tempo);
    }

    #set(tempo) {
        this.#tempo = tempo;
        this.#touchedAt = performance.now();
        this.#write();
        this.#send();
    }

    #send() {
        this.#sentAt = performance.now();
        this.#commands.press({ command: "tempo", value: this.#tempo });
    }

    #key(event) {
        event.stopPropagation();
        const step = event.shiftKey ? 0.1 : 1, way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
        if (way) {
            event.preventDefault();
            this.#set(clampTempo(this.#tempo + way * step));
        } else if (event.key === "Escape") {
            this.#write();
            this.#input.blur();
        } else if (event.key === "Enter") {
            this.#input.blur();
        }
    }

    #listenToDrags() {
        const input = this.#input;
        input.addEventListener("pointerdown", event => {
            if (event.button !== 0 || document.activeElement === input) return;
            event.preventDefault();
            input.setPointerCapture(event.pointerId);
            this.#drag = { y: event.clientY, tempo: this.#tempo, moved: false };
        });
        input.addEventListener("mousedown", event => {
            if (document.activeElement !== input) event.preventDefault();
        });
        input.addEventListener("pointermove", event => this.#dragged(event));
        input.addEventListener("pointerup", () => this.#dragEnds());
        input.addEventListener("pointercancel", () => {
            this.#drag = null;
        });
    }

    #dragged(event) {
        if (this.#drag === null) return;
        const up = this.#drag.y - event.clientY;
        this.#drag.moved ||= Math.abs(up) >= DRAG_FROM;
        if (!this.#drag.moved) return;
        this.#tempo = clampTempo(Math.round(this.#drag.tempo + up * PER_PIXEL));
        this.#touchedAt = performance.now();
        this.#write();
        if (performance.now() - this.#sentAt >= SENT_EVERY) this.#send();
    }

    #dragEnds() {
        if (this.#drag?.moved) this.#send();
        else if (this.#drag) this.#input.focus();
        this.#drag = null;
    }
}
