/** @file What the keys ask for. */

const DIGITS = /^(?:Digit|Numpad)([1-8])$/;

const LETTERS = {
    o: { command: "overdub" }, m: { command: "mute" }, s: { command: "solo" }, n: { command: "merge" }, w: { command: "write" },
    t: { toggle: "live-record" }, y: { toggle: "play-through" }, k: { toggle: "metronome" },
    q: { hold: "quit" },
};

/**
 * What a key press asks for; null for nothing. Digits go by the key's place, so that every layout has them, letters by what the layout
 * writes there.
 * @param {{code: string, key: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean, metaKey: boolean, repeat: boolean}} event
 * @returns {{command?: string, tape?: number, toggle?: string, hold?: string, turn?: number, help?: boolean} | null}
 */
export function actOf(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return null;
    if (event.key === "ArrowUp") return { turn: 1 };
    if (event.key === "ArrowDown") return { turn: -1 };
    if (event.repeat) return null;
    const digit = DIGITS.exec(event.code);
    if (digit) return { command: event.shiftKey ? "also" : "select", tape: Number(digit[1]) };
    return ofKey(event.key, event.shiftKey);
}

function ofKey(key, shift) {
    switch (key) {
        case " ": return { command: "record" };
        case "?": return { help: true };
        case "Escape": return { hold: "quit" };
    }
    const letter = key.toLowerCase();
    if (letter === "u") return { command: shift ? "redo" : "undo" };
    if (letter === "c") return shift ? { hold: "clear all" } : { command: "clear" };
    return Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : null;
}

/** Every key and what it does, for the help sheet. */
export const SHEET = [
    ["1 – 8", "select a tape"], ["shift + 1 – 8", "add it as a secondary tape, or take it out"],
    ["space", "record; again ends the take"], ["O", "overdub"], ["U", "undo"], ["shift + U", "redo"], ["C", "clear"],
    ["hold shift + C", "clear all tapes"], ["M", "mute the selection"], ["S", "solo the selection"],
    ["↑ ↓", "volume of the selection"], ["N", "merge the secondary tapes into the selected one"],
    ["T", "live record"], ["Y", "play-through"], ["W", "write every tape to a file"], ["K", "metronome"], ["esc", "close what is open"], ["hold Q or Esc", "quit"],
    ["?", "this sheet"],
];
