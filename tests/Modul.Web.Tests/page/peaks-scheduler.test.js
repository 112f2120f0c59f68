import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_IN_FLIGHT, PeaksScheduler } from "../../../standalone/Modul.Standalone/Web/Page/peaks-scheduler.js";

/** Everything that may be fetched now. */
function begun(scheduler, now) {
    const tapes = [];
    for (let index; (index = scheduler.next(now)) >= 0;) tapes.push(index);
    return tapes;
}

function finish(scheduler, tapes) {
    for (const index of tapes) scheduler.done(index, scheduler.keyOf(index));
}

test("an empty tape is not fetched", () => assert.deepEqual(begun(new PeaksScheduler(8), 0), []));

test("what changed is fetched once, four at a time", () => {
    const scheduler = new PeaksScheduler(10), seen = [];
    for (let i = 0; i < 10; i++) scheduler.want(i, "a", false);
    for (let now = 0; now < 10; now++) {
        const tapes = begun(scheduler, now);
        assert.ok(scheduler.inFlight <= MOST_IN_FLIGHT);
        seen.push(...tapes);
        finish(scheduler, tapes);
    }
    assert.deepEqual(seen.sort((a, b) => a - b), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("what changes while it is fetched is fetched again", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    const index = scheduler.next(0), key = scheduler.keyOf(index);
    scheduler.want(0, "b", false);
    scheduler.done(index, key);
    assert.equal(scheduler.next(1), 0);
});

test("written tapes take turns, six a second all together", () => {
    const scheduler = new PeaksScheduler(64), counts = new Map();
    for (let i = 0; i < 5; i++) scheduler.want(i * 10, "w", true);
    for (let now = 0; now < 11000; now += 1000 / 30) {
        const tapes = begun(scheduler, now);
        if (now > 1000) for (const index of tapes) counts.set(index, (counts.get(index) ?? 0) + 1);
        finish(scheduler, tapes);
    }
    const all = [...counts.values()], sum = all.reduce((a, b) => a + b);
    assert.equal(all.length, 5);
    assert.ok(sum >= 45 && sum <= 61, `${sum} in ten seconds`);
    assert.ok(Math.max(...all) - Math.min(...all) <= 1, all.join());
});

test("a tape that is written does not keep another's change waiting", () => {
    const scheduler = new PeaksScheduler(2);
    scheduler.want(0, "w", true);
    finish(scheduler, begun(scheduler, 0));
    scheduler.want(1, "a", false);
    assert.ok(begun(scheduler, 1).includes(1));
});

test("a failure waits a second, and keeps no place", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    scheduler.failed(scheduler.next(0), 0);
    assert.equal(scheduler.inFlight, 0);
    assert.equal(scheduler.next(999), -1);
    assert.equal(scheduler.next(1000), 0);
});

test("what is not seen is not fetched until it is", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    scheduler.see(0, false);
    assert.equal(scheduler.next(0), -1);
    scheduler.see(0, true);
    assert.equal(scheduler.next(1), 0);
});

test("after another server everything is fetched again", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    finish(scheduler, begun(scheduler, 0));
    assert.equal(scheduler.next(1), -1);
    scheduler.forget();
    assert.equal(scheduler.next(2), 0);
});

test("a tape that was emptied is fetched again when the same comes back", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    finish(scheduler, begun(scheduler, 0));
    scheduler.want(0, "", false);
    scheduler.want(0, "a", false);
    assert.deepEqual(begun(scheduler, 1), [0]);
});

test("what comes back after the tape was emptied is not shown, and fetched again when it is wanted", () => {
    const scheduler = new PeaksScheduler(1);
    scheduler.want(0, "a", false);
    const index = scheduler.next(0), key = scheduler.keyOf(index);
    scheduler.want(0, "", false);
    scheduler.want(0, "a", false);
    assert.equal(scheduler.done(index, key), false);
    assert.equal(scheduler.next(1), 0);
    assert.equal(scheduler.done(0, scheduler.keyOf(0)), true);
    assert.equal(scheduler.next(2), -1);
});
