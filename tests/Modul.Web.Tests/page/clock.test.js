import assert from "node:assert/strict";
import { test } from "node:test";
import { EngineClock, positionOf } from "../../../standalone/Modul.Standalone/Web/Page/clock.js";

const RATE = 48000;

/** Snapshots 33 ms apart, late by a jitter, their frame moving in periods; calls back every 16.7 ms. */
function play({ seconds, period = 1, jitter = 0, startAt = 5000, each }) {
    const clock = new EngineClock();
    let state = 1, next = 0;
    const random = () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32, queue = [];
    for (let time = 0; time < seconds * 1000; time += 1000 / 30) queue.push({ time, arrives: startAt + time + 2 + jitter * random() });
    for (let now = startAt; now < startAt + seconds * 1000; now += 1000 / 60) {
        while (next < queue.length && queue[next].arrives <= now) {
            const { time, arrives } = queue[next++];
            clock.take(Math.floor(time * RATE / 1000 / period) * period, time, RATE, arrives);
        }
        if (next > 0) each(clock.frameAt(now), (now - startAt) * RATE / 1000, now - startAt);
    }
    return clock;
}

test("follows the engine to within 20 ms, with 20 ms of jitter and blocks of 2048", () => {
    let worst = 0;
    play({ seconds: 20, period: 2048, jitter: 20, each(frame, truth, elapsed) {
        if (elapsed > 5000) worst = Math.max(worst, Math.abs(frame - (truth - 1024)));
    } });
    assert.ok(worst < 0.02 * RATE, `${worst} frames off`);
});

test("moves evenly: no step is far from a frame's time", () => {
    let last = NaN, least = Infinity, most = 0;
    play({ seconds: 20, period: 1024, jitter: 15, each(frame, truth, elapsed) {
        if (elapsed > 6000) [least, most] = [Math.min(least, frame - last), Math.max(most, frame - last)];
        last = frame;
    } });
    assert.ok(least > 500 && most < 1100, `steps from ${least} to ${most}, 800 is even`);
});

test("never runs back", () => {
    let last = -Infinity;
    play({ seconds: 10, period: 4096, jitter: 40, each(frame) {
        assert.ok(frame >= last);
        last = frame;
    } });
});

test("stands still when nothing comes", () => {
    const clock = new EngineClock();
    clock.take(0, 0, RATE, 100);
    assert.equal(clock.frameAt(5000), clock.frameAt(100 + 300));
});

test("follows a jump at once, back too", () => {
    const clock = new EngineClock();
    clock.take(1e6, 1000, RATE, 1000);
    clock.frameAt(1010);
    clock.take(0, 1033, RATE, 1033);
    assert.ok(Math.abs(clock.frameAt(1033)) < 100);
});

test("follows a server that began anew, with another clock", () => {
    const clock = new EngineClock();
    clock.take(1e6, 1e6, RATE, 1000);
    clock.take(480, 10, RATE, 3000);
    assert.ok(Math.abs(clock.frameAt(3010) - 960) < 1);
});

test("a position wraps, before the anchor too", () => {
    assert.equal(positionOf(1050, 1000, 100), 50);
    assert.equal(positionOf(950, 1000, 100), 50);
    assert.equal(positionOf(1300, 1000, 100), 0);
    assert.equal(positionOf(7, 0, 0), 0);
});
