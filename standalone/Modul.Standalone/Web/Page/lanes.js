/** @file All lanes. */
import { byId } from "./dom.js";
import { Lane } from "./lane.js";
import { Peaks } from "./peaks.js";

/** With more tapes than this their lanes are small, and the dock has the keys. */
const MOST_FULL = 16;

/** As many as there are tapes. */
export class Lanes {
    #commands;
    #snapshot;
    #lanes = [];
    #peaks = null;
    #byElement = new WeakMap();
    #observer = new IntersectionObserver(entries => {
        for (const { target, isIntersecting } of entries) this.#byElement.get(target).visible = isIntersecting;
    });

    /**
     * @param {import("./commands.js").Commands} commands
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(commands, snapshot) {
        this.#commands = commands;
        this.#snapshot = snapshot;
    }

    /** Shows a snapshot. @param {number} now ms */
    update(now) {
        if (this.#lanes.length !== this.#snapshot.tapeCount) this.#build();
        for (const lane of this.#lanes) lane.update(now);
        this.#peaks.update(now);
    }

    /** Draws a frame. @param {number} now ms @param {number} frame the engine frame that it is now */
    draw(now, frame) {
        for (let i = 0; i < this.#lanes.length; i++)
            if (this.#lanes[i].visible) this.#lanes[i].draw(now, frame);
    }

    /** Other colours. */
    invalidate() {
        for (const lane of this.#lanes) lane.picture.invalidate();
    }

    /** What is shown may be another server's. */
    forget() {
        this.#peaks?.forget();
    }

    #build() {
        const count = this.#snapshot.tapeCount, parent = byId("lanes");
        this.#observer.disconnect();
        this.#lanes = Array.from({ length: count }, (_, i) => new Lane(i, this.#commands, this.#snapshot));
        this.#peaks = new Peaks(this.#lanes, this.#snapshot);
        parent.replaceChildren(...this.#lanes.map(lane => lane.element));
        document.documentElement.toggleAttribute("data-many", count > MOST_FULL);
        for (const lane of this.#lanes) {
            this.#byElement.set(lane.element, lane);
            this.#observer.observe(lane.element);
        }
    }
}
