/** @file The tempo as it is typed and read. */
import { MAX_TEMPO, MIN_TEMPO } from "./tap-tempo.js";

const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)$/;

/** What was typed, a plain decimal, in quarter notes a minute; NaN where the engine does not take it. @param {string} text */
export function tempoOf(text) {
    const trimmed = text.trim(), tempo = PLAIN.test(trimmed) ? Number(trimmed.replace(",", ".")) : NaN;
    return tempo >= MIN_TEMPO && tempo <= MAX_TEMPO ? tempo : NaN;
}

/** `120.0`, `90.55`: a second decimal only where there is one. @param {number} tempo */
export const tempoText = tempo => tempo.toFixed(2).replace(/0$/, "");
