import assert from "node:assert/strict";
import { test } from "node:test";
import { tempoOf, tempoText } from "../../../standalone/Modul.Standalone/Web/Page/tempo-text.js";

test("a tempo is typed as a plain decimal", () => {
    const typed = { "120": 120, " 96.5 ": 96.5, "90,55": 90.55, "10": 10, "1000": 1000, "100.": 100 };
    for (const text in typed) assert.equal(tempoOf(text), typed[text]);
});

test("what is none, or none that the engine takes, is not a tempo", () => {
    for (const text of ["", " ", "abc", "9", "9.99", "1000.1", "1001", "-5", "+90", "120bpm", "0x64", "1e2", "Infinity", "1.2.3", ".", "1 20"])
        assert.ok(Number.isNaN(tempoOf(text)), text);
});

test("a tempo is read with the decimals that it has, up to two", () => {
    const read = { "120.0": 120, "96.5": 96.5, "90.55": 90.55, "119.96": 119.9571 };
    for (const text in read) assert.equal(tempoText(read[text]), text);
});
