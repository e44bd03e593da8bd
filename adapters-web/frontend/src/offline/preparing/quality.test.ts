import { describe, expect, it } from 'vitest';
import { chance } from '@/testing/chance';
import { flawsOf, type Pixels, SIGHT_PIXELS, type Sight } from './quality';

/** A photo of a printed page on a table, 2400 pixels high as it is sent. */
interface Photo {
    /** The luminance of paper and table. */
    paper: number;
    table: number;
    /** By how many pixels neighbours run together. */
    blur: number;
    /** From one line to the next, in pixels. */
    lines: number;
    /** How much the camera is wrong at each pixel. */
    noise: number;
    /** Where the page is, in shares of the photo. */
    left: number;
    top: number;
    right: number;
    bottom: number;
    /** The radius of a reflection, in shares of the width. */
    reflection: number;
    /** How much of the photo something dark covers at the bottom. */
    shadow: number;
}

const GOOD: Photo = { paper: 190, table: 80, blur: 1, lines: 60, noise: 1.5, left: 0.08, top: 0.06, right: 0.92, bottom: 0.94, reflection: 0, shadow: 0 };
const [WIDTH, HEIGHT] = [1800, 2400];

/** The edge of the squares here; smaller than on a phone, so that a case takes less time. Half as large, the noise decides. */
const SQUARE = 144;

/** About as often below zero as above, with a variance of one. */
const noiseFrom = (drawn: () => number) => () => Array.from({ length: 12 }, drawn).reduce((sum, each) => sum + each, -6);

/** Lines of strokes that are five pixels wide, as of printed characters. */
function inked(x: number, y: number, lines: number): boolean {
    const inLine = y % lines < 34;
    return inLine && (Math.floor(x / 5) * 7 + Math.floor(y / 9) * 5) % 11 < 2;
}

function lightAt(photo: Photo, x: number, y: number): number {
    const [u, v] = [x / WIDTH, y / HEIGHT];
    if (photo.reflection > 0 && Math.hypot(u - 0.5, (v - 0.4) * (HEIGHT / WIDTH)) < photo.reflection) return 255;
    if (v > 1 - photo.shadow) return 20;
    const onPaper = u > photo.left && u < photo.right && v > photo.top && v < photo.bottom;
    if (!onPaper) return photo.table;
    const margin = [u - photo.left, photo.right - u, v - photo.top, photo.bottom - v].some((distance) => distance < 0.15);
    return !margin && inked(Math.floor(x), Math.floor(y), photo.lines) ? photo.paper * 0.25 : photo.paper;
}

const pixels = (width: number, height: number, light: (x: number, y: number) => number): Pixels => {
    const data = new Uint8ClampedArray(width * height * 4);
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) data.fill(light(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
    // As a browser's ImageData: the sizes are getters of its class.
    return Object.create({ width, height, data }) as Pixels;
};

/** A square of the photo at half size, with each pixel spread over its neighbours. */
function detail(photo: Photo, left: number, top: number): Pixels {
    const noise = noiseFrom(chance(7));
    const reach = Math.ceil(photo.blur * 2.5);
    const weights = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * photo.blur ** 2)));
    const total = weights.reduce((sum, each) => sum + each, 0);
    const side = 2 * SQUARE + 2 * reach;
    const sharp = Float64Array.from({ length: side * side }, (_, at) =>
        lightAt(photo, left - reach + (at % side), top - reach + Math.floor(at / side)),
    );
    const spread = (from: Float64Array, step: number) =>
        Float64Array.from(from, (_, at) => weights.reduce((sum, weight, w) => sum + weight * (from[at + (w - reach) * step] ?? 0), 0) / total);
    const blurred = spread(spread(sharp, 1), side);
    const taken = (x: number, y: number) => blurred[(y + reach) * side + x + reach] ?? 0;
    return pixels(SQUARE, SQUARE, (x, y) => {
        const [left, top] = [2 * x, 2 * y];
        const light = (taken(left, top) + taken(left + 1, top) + taken(left, top + 1) + taken(left + 1, top + 1)) / 4;
        return light + (photo.noise / 2) * noise(); // the mean of four
    });
}

function sight(photo: Photo): Sight {
    const scale = HEIGHT / SIGHT_PIXELS;
    const whole = pixels(Math.round(WIDTH / scale), SIGHT_PIXELS, (x, y) => {
        let sum = 0;
        for (let some = 0; some < 9; some++) {
            sum += lightAt(photo, (x + ((some % 3) + 0.5) / 3) * scale, (y + (Math.floor(some / 3) + 0.5) / 3) * scale);
        }
        return sum / 9;
    });
    return { whole, details: [detail(photo, 500, 500), detail(photo, 900, 1500)] };
}

const flaws = (change: Partial<Photo>) => flawsOf(sight({ ...GOOD, ...change }));

describe('a photo of a page', () => {
    it.each([
        ['in a lit room', {}],
        ['in weak light', { paper: 130, table: 50 }],
        ['on a light table', { table: 165 }],
        ['on a table that is lighter than it', { paper: 150, table: 220 }],
        ['without any table', { left: -0.1, top: -0.1, right: 1.1, bottom: 1.1 }],
        ['in strong light', { paper: 252, table: 60, lines: 96 }],
        ['on a light table with something dark beside it', { paper: 210, table: 175, shadow: 0.05 }],
        ['that was scanned', { paper: 255, left: -0.1, top: -0.1, right: 1.1, bottom: 1.1, blur: 0.5 }],
        ['a little out of focus', { blur: 2.5 }],
        ['of a noisy camera', { noise: 6 }],
        ['with many lines', { lines: 44 }],
        ['with many lines, of a noisy camera', { lines: 44, noise: 4 }],
    ])('%s is good', (_, change) => {
        expect(flaws(change)).toEqual([]);
    });

    it.each([1, 2, 3, 4, 5])('is dark from some light down, and stays dark below', (factor) => {
        const paper = 100 - factor * 15;
        expect(flaws({ paper, table: paper / 2 })).toContain('dark');
    });

    it.each([6, 8, 12].flatMap((blur) => [0, 1.5, 6].map((noise) => [blur, noise] as const)))(
        'is blurred if %d pixels run together, also with noise of %d',
        (blur, noise) => {
            expect(flaws({ blur, noise })).toEqual(['blurred']);
        },
    );

    it('is never blurred where nothing is on the page', () => {
        expect(flawsOf({ ...sight(GOOD), details: [pixels(SIGHT_PIXELS, SIGHT_PIXELS, () => 190)] })).toEqual([]);
    });

    it.each([0.1, 0.2, 0.3])('has glare if a reflection of %d of its width hides words', (reflection) => {
        expect(flaws({ reflection })).toContain('glare');
    });

    it('has no glare for a spark', () => {
        expect(flaws({ reflection: 0.03 })).toEqual([]);
    });

    it.each([
        ['left', { left: -0.1 }],
        ['right', { right: 1.1 }],
        ['top', { top: -0.1 }],
        ['bottom', { bottom: 1.1 }],
    ])('is cut off where the page leaves it at the %s', (_, change) => {
        expect(flaws(change)).toEqual(['cut-off']);
    });

    it('of no size has no flaw', () => {
        expect(flawsOf({ whole: pixels(0, 0, () => 0), details: [] })).toEqual([]);
    });
});
