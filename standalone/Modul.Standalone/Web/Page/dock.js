/** @file The selected tape's keys, large, where its lane has no room for them: on a phone, and with many tapes. */
import { AttributeCell, TextCell, byId, element } from "./dom.js";
import { Fader } from "./fader.js";
import { Pan } from "./pan.js";
import { TapeKeys } from "./tape-keys.js";
import { STATES } from "./words.js";

/** Longer than a slider keeps a change back, ms. */
const TRAILING = 100;

/** A bar that follows the selection; a slider that a hand is on stays with the tape it began with. */
export class Dock {
    #snapshot;
    #held = 0;
    #keys;
    #fader;
    #pan;
    #title;
    #state;
    #data;

    /**
     * @param {import("./commands.js").Commands} commands
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(commands, snapshot) {
        this.#snapshot = snapshot;
        const dock = byId("dock"), title = element("span", { class: "number" }), state = element("span", { class: "state" });
        const input = Fader.input("volume of the selected tape");
        const decibels = element("span", { "class": "decibels", "aria-hidden": "true" });
        this.#title = new TextCell(title);
        this.#state = new TextCell(state);
        this.#data = new AttributeCell(dock, "data-state");
        this.#keys = new TapeKeys(commands, () => snapshot.primary, "the selected tape");
        const fader = element("div", { class: "fader" }, input, decibels);
        this.#fader = new Fader(fader, input, decibels, value => commands.volume(this.#turned(), value));
        this.#pan = new Pan("pan of the selected tape", value => commands.press({ command: "pan", tape: this.#turned(), value }));
        for (const surface of [fader, this.#pan.element]) this.#hold(surface);
        dock.append(element("div", { class: "dock-who" }, title, state), this.#keys.element,
            fader, this.#pan.element);
    }

    /** Shows a snapshot. */
    update() {
        const tape = this.#snapshot.tapes[this.#snapshot.primary - 1];
        if (tape === undefined) return;
        this.#title.set(String(this.#snapshot.primary));
        this.#state.set(STATES[tape.state] ?? "");
        this.#data.set(STATES[tape.state] ?? "");
        this.#keys.show(tape);
        const turned = this.#snapshot.tapes[this.#turned() - 1] ?? tape;
        this.#fader.show(turned.volume);
        this.#pan.show(turned.pan);
    }

    #turned() {
        return this.#held || this.#snapshot.primary;
    }

    #hold(surface) {
        surface.addEventListener("pointerdown", () => {
            this.#held = this.#snapshot.primary;
        });
        for (const end of ["pointerup", "pointercancel"]) surface.addEventListener(end, () => setTimeout(() => {
            this.#held = 0;
        }, TRAILING));
    }
}
