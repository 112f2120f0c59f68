import assert from "node:assert/strict";
import { test } from "node:test";
import { LEAST, MOST, VolumeKnob, down, turn, up } from "../../../standalone/Modul.Standalone/Web/Page/volume-steps.js";

test("a step is one dB", () => {
    assert.equal(up(-6), -5);
    assert.equal(down(-6), -7);
    assert.equal(down(-6.5), -7.5);
});

test("the ends: silence below -60, 24 at the top", () => {
    assert.equal(down(LEAST), -Infinity);
    assert.equal(down(-Infinity), -Infinity);
    assert.equal(up(-Infinity), LEAST);
    assert.equal(up(-100), LEAST);
    assert.equal(up(23.5), MOST);
    assert.equal(up(MOST), MOST);
});

test("several steps at once", () => {
    assert.equal(turn(0, -6), -6);
    assert.equal(turn(-58, -6), -Infinity);
    assert.equal(turn(-Infinity, 2), -59);
});

test("a key that repeats faster than the board goes on from what it asked for", () => {
    const knob = new VolumeKnob();
    knob.ask(0, 1, 1000);
    assert.equal(knob.from(0, 1010), 1);
    assert.equal(knob.from(1, 1010), 1);
    assert.equal(knob.from(-3, 1010), -3);
    assert.equal(knob.from(0, 2001), 0);
});
