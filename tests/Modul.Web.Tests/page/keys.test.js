import assert from "node:assert/strict";
import { test } from "node:test";
import { SHEET, actOf } from "../../../standalone/Modul.Standalone/Web/Page/keys.js";

const press = (key, code, more = {}) =>
    actOf({ key, code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

test("digits go by their place, whatever the layout writes there", () => {
    assert.deepEqual(press("1", "Digit1"), { command: "select", tape: 1 });
    assert.deepEqual(press("ç", "Digit9"), null);
    assert.deepEqual(press("è", "Digit7"), { command: "select", tape: 7 });
    assert.deepEqual(press("!", "Digit1", { shiftKey: true }), { command: "also", tape: 1 });
    assert.deepEqual(press("8", "Digit8", { shiftKey: true }), { command: "also", tape: 8 });
});

test("the keys of the original", () => {
    const commands = { " ": "record", "o": "overdub", "u": "undo", "c": "clear", "m": "mute", "s": "solo", "n": "merge", "w": "write" };
    for (const key in commands) assert.deepEqual(press(key, "KeyX"), { command: commands[key] });
    const toggles = { t: "live-record", y: "play-through", k: "metronome" };
    for (const key in toggles) assert.deepEqual(press(key, "KeyX"), { toggle: toggles[key] });
});

test("shift is redo and clear all; caps lock is not", () => {
    assert.deepEqual(press("U", "KeyU", { shiftKey: true }), { command: "redo" });
    assert.deepEqual(press("U", "KeyU"), { command: "undo" });
    assert.deepEqual(press("C", "KeyC", { shiftKey: true }), { hold: "clear all" });
    assert.deepEqual(press("C", "KeyC"), { command: "clear" });
});

test("what cannot be taken back wants to be held", () => {
    assert.deepEqual(press("q", "KeyQ"), { hold: "quit" });
    assert.deepEqual(press("Escape", "Escape"), { hold: "quit" });
});

test("a held key repeats the volume and nothing else", () => {
    assert.deepEqual(press("ArrowUp", "ArrowUp", { repeat: true }), { turn: 1 });
    assert.deepEqual(press("ArrowDown", "ArrowDown", { repeat: true }), { turn: -1 });
    for (const key of [" ", "m", "q", "Escape", "?"]) assert.equal(press(key, "KeyX", { repeat: true }), null);
    assert.equal(press("1", "Digit1", { repeat: true }), null);
});

test("the browser's and the system's keys are theirs", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"])
        for (const [key, code] of [["s", "KeyS"], ["w", "KeyW"], ["1", "Digit1"], [" ", "Space"], ["ArrowUp", "ArrowUp"]])
            assert.equal(press(key, code, { [modifier]: true }), null);
});

test("other keys do nothing, names of an object's own neither", () => {
    for (const key of ["Tab", "F5", "Enter", "x", "constructor", "toString", "Dead"]) assert.equal(press(key, key), null);
});

test("the sheet names every key that does something", () => {
    const named = SHEET.map(([key]) => key).join(" ").toLowerCase();
    for (const key of "oucmsntywkq?".split("")) assert.ok(named.includes(key), key);
});
