/** @file A wheel's turns as steps. */

/** What one notch of a mouse wheel turns, by the event's deltaMode: pixels, lines, pages. */
const NOTCHES = [100, 3, 1];

const PAUSE = 300;

/** Counts what a wheel turned: a notch is a step, and a trackpad's many small turns add up to a few. */
export class Wheel {
    #turned = 0;
    #way = 0;
    #at = -Infinity;

    /**
     * One event. It is not for the control where it goes sideways or zooms.
     * @param {{deltaX: number, deltaY: number, deltaMode: number, ctrlKey: boolean, metaKey: boolean, timeStamp: number}} event
     * @returns {number} steps, up above 0; NaN where it is not for the control
     */
    take(event) {
        const { deltaX, deltaY, deltaMode, timeStamp } = event;
        if (event.ctrlKey || event.metaKey || Math.abs(deltaX) >= Math.abs(deltaY)) return NaN;
        if (timeStamp - this.#at > PAUSE || Math.sign(deltaY) !== this.#way) this.#turned = 0;
        this.#way = Math.sign(deltaY);
        this.#at = timeStamp;
        this.#turned -= deltaY / (NOTCHES[deltaMode] ?? NOTCHES[0]);
        const steps = Math.round(this.#turned);
        this.#turned -= steps;
        return steps + 0;
    }
}
