import assert from "node:assert/strict";
import { test } from "node:test";
import { TapTempo, clampTempo } from "../../../standalone/Modul.Standalone/Web/Page/tap-tempo.js";

const tapAll = (taps, times, unit = 4) => times.map(time => taps.tap(time, unit)).at(-1);

test("three taps make a tempo, two do not", () => {
    const taps = new TapTempo();
    assert.equal(tapAll(taps, [0, 500]), 0);
    assert.equal(taps.tap(1000, 4), 120);
});

test("uneven taps are evened out", () => assert.equal(tapAll(new TapTempo(), [0, 520, 990, 1500, 2000]), 120));

test("an eighth is tapped twice as fast", () => assert.equal(tapAll(new TapTempo(), [0, 250, 500], 8), 120));

test("a pause begins anew", () => assert.equal(tapAll(new TapTempo(), [0, 500, 1000, 9000, 9250, 9500]), 240));

test("the last eight taps count", () => {
    const taps = new TapTempo();
    let now = 0;
    for (let i = 0; i < 8; i++) taps.tap(now += 1000, 4);
    for (let i = 0; i < 7; i++) taps.tap(now += 500, 4);
    assert.equal(taps.tap(now + 500, 4), 120);
});

test("what the engine does not take is not asked for", () => {
    assert.equal(clampTempo(3), 10);
    assert.equal(clampTempo(5000), 1000);
    assert.equal(clampTempo(120.04), 120);
});
