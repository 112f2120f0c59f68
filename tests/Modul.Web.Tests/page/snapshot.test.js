import assert from "node:assert/strict";
import { test } from "node:test";
import { BUCKETS, Flag, MAX_TAPES, Snapshot, TapeFlag } from "../../../standalone/Modul.Standalone/Web/Page/snapshot.js";

/** The head's fields after the first twelve bytes, in the order of the table in docs/web-api.md: type and field. */
const HEAD = [
    ["u32", "sequence"], ["f64", "frame"], ["f64", "tempo"], ["f64", "beat"], ["f64", "time"], ["u32", "rate"], ["u32", "flags"],
    ["u8", "quantize"], ["u8", "tempoSource"], ["u8", "driver"], ["u8", "machine"], ["u8", "beatsInBar"], ["u8", "beatUnit"],
    ["u8", "primary"], ["u8", "gapSource"], ["u32", "secondaryLow"], ["u32", "secondaryHigh"], ["i32", "gapIn"], ["i32", "gapOut"],
    ["f32", "metronomeLevel"], ["u32", "period"], ["u32", "inputBuffer"], ["u32", "outputBuffer"], ["u32", "ring"], ["u32", "priority"],
    ["u32", "freeBlocks"], ["u32", "blocks"], ["f64", "xruns"], ["f64", "stalls"], ["f64", "holes"], ["f64", "refused"], ["f64", "dry"],
    ["f64", "inputLost"], ["f64", "inputLate"], ["f64", "diskLost"], ["f64", "midiLost"], ["f64", "serverLost"], ["f64", "callbacks"],
    ["f32", "inputLeft"], ["f32", "inputRight"], ["f32", "masterLeft"], ["f32", "masterRight"], ["f32", null], ["f32", "median"],
    ["f32", "percentile99"], ["f32", "longest"],
];

const TAPE = [
    ["f64", "length"], ["f64", "anchor"], ["i32", "layer"], ["i32", "sealed"], ["u16", "layers"], ["u16", "undo"], ["u16", "redo"],
    ["u8", "state"], ["u8", "awaited"], ["f32", "volume"], ["f32", "pan"], ["f32", "feedback"], ["u32", "flags"],
    ["f32", "left"], ["f32", "right"],
];

const TYPES = { u8: ["Uint8", 1], u16: ["Uint16", 2], u32: ["Uint32", 4], i32: ["Int32", 4], f32: ["Float32", 4], f64: ["Float64", 8] };

/** Writes fields one after the other, each with a value of its own, and keeps what was written. */
function writeAll(view, at, fields, values, seed) {
    for (const [type, name] of fields) {
        const [method, bytes] = TYPES[type], value = type[0] === "f" ? seed + 0.5 : type[0] === "i" ? -seed : seed % 200;
        view["set" + method](at, value, true);
        if (name) values[name] = value;
        at += bytes;
        seed++;
    }
    return at;
}

function message({ tapes = 3, tapesAt = 296, tapeBytes = 56, version = 1, magic = 0x4C444F4D } = {}) {
    const buffer = new ArrayBuffer(tapesAt + tapes * Math.max(tapeBytes, 56)), view = new DataView(buffer), head = {}, records = [];
    view.setUint32(0, magic, true);
    [version, tapesAt, tapeBytes, tapes].forEach((value, i) => view.setUint16(4 + 2 * i, value, true));
    const durations = writeAll(view, 12, HEAD, head, 7);
    for (let i = 0; i < BUCKETS; i++) view.setUint32(durations + 4 * i, 1000 + i, true);
    for (let i = 0; i < tapes; i++) writeAll(view, tapesAt + i * tapeBytes, TAPE, records[i] = {}, 3 + 20 * i);
    return { buffer, view, head, records, headEnds: durations + 4 * BUCKETS };
}

test("the table fills the head to its end", () => assert.equal(message().headEnds, 296));

test("every field is read from its place", () => {
    const { buffer, head, records } = message({ tapes: 64 }), snapshot = new Snapshot();
    assert.equal(snapshot.read(buffer), "");
    for (const name in head) assert.equal(snapshot[name], head[name], name);
    assert.equal(snapshot.tapeCount, 64);
    assert.deepEqual([...snapshot.durations], Array.from({ length: BUCKETS }, (_, i) => 1000 + i));
    records.forEach((record, i) => {
        for (const name in record) assert.equal(snapshot.tapes[i][name], record[name], `tape ${i + 1} ${name}`);
    });
});

test("what a later version adds at the ends is skipped", () => {
    const { buffer, head, records } = message({ tapes: 5, tapesAt: 320, tapeBytes: 72 }), snapshot = new Snapshot();
    assert.equal(snapshot.read(buffer), "");
    assert.equal(snapshot.longest, head.longest);
    assert.equal(snapshot.tapes[4].right, records[4].right);
});

test("what is no snapshot is refused and leaves everything as it was", () => {
    const good = message(), snapshot = new Snapshot();
    snapshot.read(good.buffer);
    const bad = [
        new ArrayBuffer(0), new ArrayBuffer(295), message({ magic: 1 }).buffer, message({ version: 2 }).buffer,
        message({ tapes: 0 }).buffer,
        message({ tapes: MAX_TAPES + 1 }).buffer, message({ tapeBytes: 55 }).buffer, message().buffer.slice(0, -1),
    ];
    for (const buffer of bad) assert.notEqual(snapshot.read(buffer), "");
    assert.equal(snapshot.frame, good.head.frame);
    assert.equal(snapshot.tapes[2].length, good.records[2].length);
});

test("noise never throws", () => {
    let state = 12345;
    const random = () => (state = Math.imul(state, 1103515245) + 12345 >>> 0) / 2 ** 32;
    const snapshot = new Snapshot();
    for (let i = 0; i < 2000; i++) {
        const { buffer } = message({ tapes: 1 + Math.floor(random() * 8) }), bytes = new Uint8Array(buffer);
        for (let flips = 0; flips < 8; flips++) bytes[Math.floor(random() * (flips < 4 ? 12 : bytes.length))] = random() * 256;
        snapshot.read(buffer.slice(0, Math.floor(random() * 2 * bytes.length)));
    }
});

test("secondary tapes on both sides of the 32nd bit", () => {
    const snapshot = new Snapshot();
    snapshot.secondaryLow = (1 << 31 | 1) >>> 0;
    snapshot.secondaryHigh = (1 << 31 | 2) >>> 0;
    assert.deepEqual(Array.from({ length: 64 }, (_, i) => i + 1).filter(tape => snapshot.isSecondary(tape)), [1, 32, 34, 64]);
});

test("flags are the table's bits", () => {
    const snapshot = new Snapshot();
    snapshot.flags = 8 | 512;
    assert.deepEqual(Object.keys(Flag).filter(name => snapshot.has(Flag[name])), ["liveRecord", "memoryLocked"]);
    assert.deepEqual(TapeFlag, { muted: 1, soloed: 2, silenced: 4 });
});

test("a beat lasts what tempo and metre say", () => {
    const snapshot = new Snapshot();
    [snapshot.rate, snapshot.tempo, snapshot.beatUnit] = [48000, 120, 8];
    assert.equal(snapshot.framesPerBeat, 12000);
});
