/** @file A tape's lane. */
import { AttributeCell, TextCell, element } from "./dom.js";
import { Fader } from "./fader.js";
import { LanePicture } from "./lane-picture.js";
import { Pan } from "./pan.js";
import { TapeKeys } from "./tape-keys.js";
import { onPress } from "./press.js";
import { positionOf } from "./clock.js";
import { TapeFlag } from "./snapshot.js";
import { State, isWritten } from "./words.js";
import { FACTS, TEXTS } from "./lane-texts.js";

const CLIP_HELD = 2000;
const LEAST_SPAN_SECONDS = 4;

/** Shows a tape and takes what is pressed on it. */
export class Lane {
    #index;
    #commands;
    #cells = {};
    #fader;
    #pan;
    #keys;
    #clippedAt = -Infinity;
    #clip;
    #select;
    #also;
    #snapshot;

    /** What goes into the page. */
    element;

    /** Its waveform, heads and meter. @type {LanePicture} */
    picture;

    /** Whether any of it is on the screen. */
    visible = true;

    /**
     * @param {number} index 0 for the first
     * @param {import("./commands.js").Commands} commands
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(index, commands, snapshot) {
        this.#index = index;
        this.#commands = commands;
        this.#snapshot = snapshot;
        this.#build(index + 1);
        this.#listen(index + 1);
    }

    #build(tape) {
        const name = `tape ${tape}`;
        const canvas = element("canvas", { "role": "img", "aria-label": `waveform and level of ${name}` });
        this.#select = element("button", { "class": "number", "aria-label": `select ${name}` }, String(tape));
        this.#also = element("button", { "class": "key also", "aria-label": `also ${name}: secondary` }, "also");
        const input = Fader.input(`volume of ${name}`), decibels = element("span", { "class": "decibels", "aria-hidden": "true" });
        const fader = element("div", { class: "fader" }, input, decibels);
        this.#fader = new Fader(fader, input, decibels, value => this.#commands.volume(tape, value));
        this.#pan = new Pan(`pan of ${name}`, value => this.#commands.press({ command: "pan", tape, value }));
        this.#keys = new TapeKeys(this.#commands, () => tape, name);
        this.#keys.element.append(this.#pan.element);
        this.#clip = element("span", { class: "clip-mark", hidden: "" }, "clip");
        const spans = {};
        for (const part in TEXTS) {
            spans[part] = element("span", { class: part });
            this.#cells[part] = new TextCell(spans[part], TEXTS[part]);
        }
        this.element = element("article", { "class": "lane", "aria-labelledby": `tape-${tape}`, "data-tape": String(tape) },
            element("h2", { class: "unseen", id: `tape-${tape}` }, `Tape ${tape}`),
            element("div", { class: "who" }, this.#select, this.#also, spans.state),
            element("div", { class: "picture" },
                element("p", { class: "numbers" }, element("span", { class: "lengths" }, spans.bars, spans.heard, spans.seconds, spans.layers), spans.position),
                element("div", { class: "wave" }, canvas, spans.waits, this.#clip)),
            fader, this.#keys.element);
        for (const fact in FACTS) this.#cells["data-" + fact] = new AttributeCell(this.element, "data-" + fact, FACTS[fact]);
        this.#cells.primary = new AttributeCell(this.#select, "aria-pressed");
        this.#cells.secondary = new AttributeCell(this.#also, "aria-pressed");
        this.picture = new LanePicture(canvas);
    }

    #listen(tape) {
        onPress(this.#select, event => this.#choose(tape, event.shiftKey));
        onPress(this.#also, () => this.#commands.press({ command: "also", tape }));
        // A finger may be about to scroll: it selects when it is lifted, a mouse at once.
        this.element.addEventListener("pointerdown", event => {
            if (event.pointerType === "mouse" && event.button === 0 && !isControl(event.target)) this.#choose(tape, event.shiftKey);
        });
        this.element.addEventListener("click", event => {
            if (event.pointerType !== "mouse" && event.detail > 0 && !isControl(event.target)) this.#choose(tape, event.shiftKey);
        });
    }

    #choose(tape, beside) {
        this.#commands.press({ command: beside ? "also" : "select", tape });
    }

    /** Shows a snapshot. @param {number} now ms */
    update(now) {
        const tape = this.#snapshot.tapes[this.#index];
        this.#showFacts(tape);
        this.#cells.state.set(tape.state);
        this.#cells.waits.set(tape.awaited);
        this.#cells.layers.set(tape.layers);
        this.#cells.heard.set(tape.length === 0 ? 0 : tape.flags);
        this.#showLength(tape);
        this.#fader.show(tape.volume);
        this.#pan.show(tape.pan);
        this.#keys.show(tape);
        this.picture.takeLevel(tape.left, tape.right);
        this.#showClip(tape, now);
        this.#showWave(tape);
    }

    #showFacts(tape) {
        const cells = this.#cells, number = this.#index + 1;
        const primary = this.#snapshot.primary === number, secondary = this.#snapshot.isSecondary(number);
        cells["data-state"].set(tape.state);
        cells["data-awaited"].set(tape.awaited);
        cells["data-length"].set(tape.length);
        cells["data-layers"].set(tape.layers);
        cells["data-undo"].set(tape.undo);
        cells["data-redo"].set(tape.redo);
        cells["data-volume"].set(tape.volume);
        cells["data-pan"].set(tape.pan);
        cells["data-muted"].set((tape.flags & TapeFlag.muted) !== 0);
        cells["data-soloed"].set((tape.flags & TapeFlag.soloed) !== 0);
        cells["data-silenced"].set((tape.flags & TapeFlag.silenced) !== 0);
        cells["data-primary"].set(primary);
        cells["data-secondary"].set(secondary);
        cells.primary.set(primary);
        cells.secondary.set(secondary);
    }

    #showLength(tape) {
        const { rate, hasTempo, framesPerBeat, beatsInBar } = this.#snapshot;
        const step = tape.state === State.recording ? 10 : 1;
        this.#cells.seconds.set(Math.round(tape.length / rate * 100 / step) * step);
        this.#cells.bars.set(hasTempo ? Math.round(tape.length / (framesPerBeat * beatsInBar) * 100) / 100 : 0);
    }

    #showClip(tape, now) {
        if (tape.left > 1 || tape.right > 1) this.#clippedAt = now;
        const hidden = now - this.#clippedAt > CLIP_HELD;
        if (hidden !== this.#clip.hidden) this.#clip.hidden = hidden;
    }

    #showWave(tape) {
        const { framesPerBeat, beatsInBar, hasTempo } = this.#snapshot;
        const silent = tape.state === State.playing && (tape.flags & TapeFlag.silenced) !== 0;
        this.picture.set(silent ? State.stopped : tape.state, this.#spanOf(tape), hasTempo ? framesPerBeat * beatsInBar : 0, framesPerBeat);
    }

    /** What the lane is wide: the tape; a first take grows into twice as much each time. */
    #spanOf(tape) {
        if (tape.state !== State.recording) return tape.length;
        const { rate, hasTempo, framesPerBeat, beatsInBar } = this.#snapshot;
        let span = hasTempo ? framesPerBeat * beatsInBar * 2 : rate * LEAST_SPAN_SECONDS;
        while (span < tape.length) span *= 2;
        return span;
    }

    /** Draws a frame. @param {number} now ms @param {number} frame the engine frame that it is now */
    draw(now, frame) {
        const tape = this.#snapshot.tapes[this.#index], heard = frame - this.#snapshot.gapOut;
        let play = -1, record = -1;
        if (tape.state === State.recording) {
            record = tape.length + Math.max(0, frame - this.#snapshot.frame); // it grows between snapshots, too
        } else if (tape.length > 0) {
            play = positionOf(heard, tape.anchor, tape.length);
            if (isWritten(tape.state)) record = positionOf(heard - this.#snapshot.gapIn, tape.anchor, tape.length);
            this.#showPosition(play);
        }
        if (play < 0) this.#cells.position.set(NaN);
        this.picture.draw(now, play, record);
    }

    #showPosition(play) {
        const { rate, hasTempo, framesPerBeat, beatsInBar } = this.#snapshot;
        const beat = Math.floor(play / framesPerBeat + 1e-6), tenth = Math.floor(play / rate * 10);
        const place = hasTempo ? Math.floor(beat / beatsInBar) * 100 + beat % beatsInBar : -1 - tenth;
        this.#cells.position.set(place);
    }
}

const isControl = target => target.closest("button, input, .slide") !== null;
