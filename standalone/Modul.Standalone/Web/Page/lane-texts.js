/** @file What a lane says, made of its numbers where they changed. */
import { TapeFlag } from "./snapshot.js";
import { ACTIONS, STATES, barsText, counted } from "./words.js";

/** The texts that are read, by their place in the lane. */
export const TEXTS = {
    state: state => STATES[state] ?? "",
    waits: awaited => awaited < ACTIONS.length ? "waits: " + ACTIONS[awaited] : "",
    bars: bars => bars > 0 ? barsText(bars) : "",
    seconds: hundredths => hundredths > 0 ? (hundredths / 100).toFixed(2) + " s" : "",
    layers: layers => layers > 0 ? counted(layers, "layer") : "",
    heard: flags => (flags & TapeFlag.silenced) === 0 ? "" : (flags & TapeFlag.muted) !== 0 ? "muted" : "silent: solo",
    position: positionText,
};

/** The same for programs: the lane's data attributes. */
export const FACTS = {
    state: state => STATES[state] ?? "",
    awaited: awaited => ACTIONS[awaited] ?? "",
    length: String, layers: String, undo: String, redo: String, volume: plain, pan: plain, muted: String, soloed: String, silenced: String,
    primary: String, secondary: String,
};

/** Bars times 100 and beats, both from 0; below 0 tenths of a second, from -1 down. */
function positionText(place) {
    if (Number.isNaN(place)) return "";
    return place < 0 ? ((-1 - place) / 10).toFixed(1) : `${Math.floor(place / 100) + 1}.${place % 100 + 1}`;
}

/** A 32-bit number as it was given: 0.1, not 0.10000000149011612. */
function plain(number) {
    return number === -Infinity ? "-inf" : String(Number(number.toPrecision(7)));
}
