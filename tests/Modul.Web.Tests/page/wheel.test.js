import assert from "node:assert/strict";
import { test } from "node:test";
import { Wheel } from "../../../standalone/Modul.Standalone/Web/Page/wheel.js";

const turn = (deltaY, more = {}) => ({ deltaX: 0, deltaY, deltaMode: 0, ctrlKey: false, metaKey: false, timeStamp: 0, ...more });

test("a notch is a step, in pixels, lines and pages", () => {
    for (const [delta, deltaMode] of [[100, 0], [120, 0], [66.7, 0], [3, 1], [1, 2]]) {
        assert.equal(new Wheel().take(turn(delta, { deltaMode })), -1);
        assert.equal(new Wheel().take(turn(-delta, { deltaMode })), 1);
    }
});

test("a trackpad's small turns add up", () => {
    const wheel = new Wheel();
    let steps = 0;
    for (let timeStamp = 0; timeStamp < 500; timeStamp += 10) steps += wheel.take(turn(8, { timeStamp }));
    assert.equal(steps, -4);
});

test("a pause and the other way begin anew", () => {
    const wheel = new Wheel();
    assert.equal(wheel.take(turn(45)), 0);
    assert.equal(wheel.take(turn(45, { timeStamp: 1000 })), 0);
    assert.equal(wheel.take(turn(-45, { timeStamp: 1010 })), 0);
    assert.equal(wheel.take(turn(-45, { timeStamp: 1020 })), 1);
});

test("sideways, nowhere and zooming are not for the control", () => {
    for (const event of [turn(0), turn(5, { deltaX: 5 }), turn(5, { deltaX: -90 }), turn(100, { ctrlKey: true }), turn(100, { metaKey: true })])
        assert.ok(Number.isNaN(new Wheel().take(event)));
});
