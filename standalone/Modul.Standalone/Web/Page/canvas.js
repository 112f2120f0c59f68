/** @file Canvases as sharp as the screen, sized without looking at the layout while drawing. */

const MOST_RATIO = 2;

/** Device pixels of a CSS pixel, as far as they are drawn. */
export const pixelRatio = () => Math.min(devicePixelRatio || 1, MOST_RATIO);

const sized = new Map();
const observer = new ResizeObserver(entries => {
    for (const entry of entries) fit(entry.target, entry);
});

/** Exact device pixels, where the browser tells them: a picture that is a row too tall is stretched every frame. */
const EXACT = typeof ResizeObserverEntry !== "undefined" && "devicePixelContentBoxSize" in ResizeObserverEntry.prototype;

/**
 * Keeps a canvas at the size it is shown at.
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} changed it has another size, and is blank
 */
export function keepSized(canvas, changed) {
    sized.set(canvas, changed);
    observer.observe(canvas, EXACT ? { box: "device-pixel-content-box" } : {});
}

function fit(canvas, entry) {
    const box = EXACT ? entry.devicePixelContentBoxSize[0] : null, { width, height } = entry.contentRect;
    const w = devicePixels(box?.inlineSize, width), h = devicePixels(box?.blockSize, height);
    if (w === 0 || h === 0 || (canvas.width === w && canvas.height === h)) return;
    canvas.width = w;
    canvas.height = h;
    sized.get(canvas)();
}

/** As told, where that can be: a browser that plays another screen's part tells its own screen's. */
function devicePixels(told, cssPixels) {
    const reckoned = cssPixels * devicePixelRatio;
    return Math.round((Math.abs(told - reckoned) <= 1 ? told : reckoned) * pixelRatio() / devicePixelRatio);
}

/** Something to draw on that is not shown. @param {number} width @param {number} height in device pixels */
export function offscreen(width, height) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    return canvas;
}
