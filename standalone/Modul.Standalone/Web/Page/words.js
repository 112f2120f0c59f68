/** @file The board's numbers as the musician's words. */

/** What a tape does, by the snapshot's `state`. */
export const STATES = ["empty", "armed", "recording", "playing", "overdubbing", "replacing", "stopped"];

/** What waits for a boundary, by the snapshot's `awaited`; 255 is nothing. */
export const ACTIONS = ["record", "overdub", "replace", "play", "stop", "undo", "redo", "clear"];

/** What a press waits for, by the snapshot's `quantize`. */
export const QUANTIZES = ["off", "beat", "bar", "loop"];

export const DRIVERS = ["auto", "jack", "null", "asio"];
export const MACHINES = ["ready", "running", "lost", "ended"];
export const GAP_SOURCES = ["as the driver claims", "as given", "as measured and saved"];

/** States by name. */
export const State = { empty: 0, armed: 1, recording: 2, playing: 3, overdubbing: 4, replacing: 5, stopped: 6 };

/** Whether a tape in this state takes the input. @param {number} state */
export const isWritten = state => state === State.recording || state === State.overdubbing || state === State.replacing;

/** Whether a tape in this state sounds or takes the input: the next press of play/stop stops it. @param {number} state */
export const isRunning = state => state === State.playing || isWritten(state);

/** `−6.0`, `−∞`. @param {number} decibels */
export function decibelText(decibels) {
    if (decibels === -Infinity) return "−∞";
    const text = Math.abs(decibels).toFixed(1);
    return decibels < 0 && text !== "0.0" ? "−" + text : text;
}

/** `L20`, `C`, `R100`. @param {number} pan -1 to 1 */
export function panText(pan) {
    const percent = Math.round(pan * 100);
    return percent === 0 ? "C" : percent < 0 ? "L" + -percent : "R" + percent;
}

/** The same for a screen reader. @param {number} pan -1 to 1 */
export function panSpoken(pan) {
    const percent = Math.round(pan * 100);
    return percent === 0 ? "centre" : `${Math.abs(percent)} percent ${percent < 0 ? "left" : "right"}`;
}

/** `2 bars`, `1.5 bars`. @param {number} bars */
export function barsText(bars) {
    const rounded = Math.round(bars * 100) / 100;
    return rounded === 1 ? "1 bar" : rounded + " bars";
}

/** A count with its noun. @param {number} count @param {string} noun in the singular */
export const counted = (count, noun) => count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
