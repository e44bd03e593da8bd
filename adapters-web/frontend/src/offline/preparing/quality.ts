/** What makes a photo hard to read. It is noticed on the device, and never a reason to refuse the photo. */
export type Flaw = 'dark' | 'blurred' | 'glare' | 'cut-off';

/** Pixels as a canvas gives them: four bytes each (red, green, blue, opacity), row after row. */
export interface Pixels {
    data: Uint8ClampedArray;
    width: number;
    height: number;
}

/** The parts of a photo that are looked at: all of it made small, and some squares of it at half the size that is sent. */
export interface Sight {
    whole: Pixels;
    details: Pixels[];
}

/** The longest edge of the small copy, and the edge of a square, in pixels. */
export const SIGHT_PIXELS = 192;

/** Paper in a lit room is above 150 of 255; below this even the lightest tenth of the photo is dim. */
const DIM = 95;
/** A camera gives up on light above this. */
const SATURATED = 250;
/** A scan is white everywhere, so white there is no glare. */
const WHITE_PAGE = 240;
/** Of the photo: less hides no word, more is a white page. */
const GLARE_SHARE = { least: 0.015, most: 0.5 };
/** Words make a white page darker than this within so many pixels. A reflection hides them. */
const WORDS = { darker: 235, within: 2 };
/** A square with less contrast (variance) shows nothing that could be sharp or blurred. */
const LEAST_CONTRAST = 25;
/** Of the contrast. Letters with strokes of five pixels have 1.2 if one pixel runs into the next, and 0.02 if five do. */
const LEAST_SHARPNESS = 0.05;
/** The parts of a square in which the least difference is sought, in pixels. It is the noise of the camera. */
const NOISE_PIXELS = 6;
/** Whole numbers instead of fractions differ that much: 20 times a twelfth. */
const ROUNDING = 2;
/** Between paper and table. With less, the edge of the paper cannot be told. */
const LEAST_STEP = 45;
/** Along an edge of the photo: more of it is paper, or less of it is. */
const EDGE = { paper: 0.6, table: 0.15 };
/** A light table with something dark at one edge looks like a page that leaves the photo at the three others. */
const EDGES_OF_TABLE = 2;

/** What is wrong with a photo of a page; empty if nothing is. */
export function flawsOf({ whole, details }: Sight): Flaw[] {
    const light = lightOf(whole);
    if (light.length === 0) return [];
    const flaws: [Flaw, boolean][] = [
        ['dark', isDark(light)],
        ['blurred', isBlurred(details)],
        ['glare', hasGlare(light, whole.width, whole.height)],
        ['cut-off', isCutOff(light, whole.width, whole.height)],
    ];
    return flaws.filter(([, there]) => there).map(([flaw]) => flaw);
}

/** The luminance of each pixel, 0 to 255 (ITU-R BT.709). */
function lightOf({ data, width, height }: Pixels): Uint8Array {
    const light = new Uint8Array(width * height);
    for (let at = 0; at < light.length; at++) {
        const from = at * 4;
        light[at] = 0.2126 * (data[from] ?? 0) + 0.7152 * (data[from + 1] ?? 0) + 0.0722 * (data[from + 2] ?? 0);
    }
    return light;
}

const isDark = (light: Uint8Array) => quantile(light, 0.9) < DIM;

/** Whether a white spot hides words. A page in strong light is white too, but its words are still there. */
function hasGlare(light: Uint8Array, width: number, height: number): boolean {
    if (quantile(light, 0.5) >= WHITE_PAGE) return false;
    let white = 0;
    let wordless = 0;
    for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
            if (light[y * width + x]! < SATURATED) continue;
            white++;
            if (!isNearWords(light, width, height, x, y)) wordless++;
        }
    }
    const share = wordless / light.length;
    return share >= GLARE_SHARE.least && share <= GLARE_SHARE.most && wordless >= white / 2;
}

function isNearWords(light: Uint8Array, width: number, height: number, x: number, y: number): boolean {
    const [right, bottom] = [Math.min(width - 1, x + WORDS.within), Math.min(height - 1, y + WORDS.within)];
    for (let row = Math.max(0, y - WORDS.within); row <= bottom; row++) {
        for (let column = Math.max(0, x - WORDS.within); column <= right; column++) {
            if (light[row * width + column]! < WORDS.darker) return true;
        }
    }
    return false;
}

/**
 * Whether no square is sharp: the variance of the Laplacian (Pech-Pacheco et al., 2000) without the noise of the camera,
 * as a share of the contrast.
 */
function isBlurred(details: Pixels[]): boolean {
    const sharpness = details
        // A canvas's pixels cannot be spread: their width and height are no properties of their own.
        .map((detail) => ({ light: lightOf(detail), width: detail.width, height: detail.height }))
        .filter(({ light }) => variance(light) >= LEAST_CONTRAST)
        .map(({ light, width, height }) => edgesIn(laplacian(light, width, height), width - 2) / variance(light));
    return sharpness.length > 0 && Math.max(...sharpness) < LEAST_SHARPNESS;
}

const edgesIn = (differences: Float32Array, width: number) =>
    Math.max(0, variance(differences) - 2 * noiseOf(differences, width) - ROUNDING);

/** Some parts show nothing but paper, also of a page with many lines. The quietest ones have about half of the noise. */
function noiseOf(differences: Float32Array, width: number): number {
    const height = differences.length / width;
    const parts: number[] = [];
    for (let top = 0; top + NOISE_PIXELS <= height; top += NOISE_PIXELS) {
        for (let left = 0; left + NOISE_PIXELS <= width; left += NOISE_PIXELS) {
            const rows = Array.from({ length: NOISE_PIXELS }, (_, row) => {
                const from = (top + row) * width + left;
                return [...differences.subarray(from, from + NOISE_PIXELS)];
            });
            parts.push(variance(rows.flat()));
        }
    }
    return parts.sort((one, other) => one - other)[Math.floor(parts.length * 0.03)] ?? 0;
}

/** How much each pixel differs from its four neighbours. */
function laplacian(light: Uint8Array, width: number, height: number): Float32Array {
    const differences = new Float32Array(Math.max(0, (width - 2) * (height - 2)));
    let next = 0;
    for (let y = 1; y < height - 1; y++) {
        for (let x = 1; x < width - 1; x++) {
            const at = y * width + x;
            const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!;
            differences[next++] = around - 4 * light[at]!;
        }
    }
    return differences;
}

/**
 * Whether the paper leaves the photo at some edge while others show the table. A photo without any table is a page
 * that was cut out well.
 */
function isCutOff(light: Uint8Array, width: number, height: number): boolean {
    const step = stepBetween(light);
    if (step === undefined) return false;
    const along = (count: number, at: (place: number) => number) => {
        let paper = 0;
        for (let place = 0; place < count; place++) if (light[at(place)]! > step) paper++;
        return paper / count;
    };
    const edges = [
        along(width, (x) => x),
        along(width, (x) => (height - 1) * width + x),
        along(height, (y) => y * width),
        along(height, (y) => y * width + width - 1),
    ];
    const table = edges.filter((share) => share <= EDGE.table).length;
    return edges.some((share) => share >= EDGE.paper) && table >= EDGES_OF_TABLE;
}

/** The luminance between table and paper (Otsu, 1979); undefined if they are too much alike. */
function stepBetween(light: Uint8Array): number | undefined {
    const counts = new Uint32Array(256);
    for (const each of light) counts[each]!++;
    const sum = light.reduce((all, each) => all + each, 0);
    let best = { spread: 0, step: 0, apart: 0 };
    for (let step = 0, below = 0, sumBelow = 0; step < 255; step++) {
        below += counts[step]!;
        sumBelow += step * counts[step]!;
        const above = light.length - below;
        if (below === 0 || above === 0) continue;
        const apart = (sum - sumBelow) / above - sumBelow / below;
        const spread = below * above * apart * apart;
        if (spread > best.spread) best = { spread, step, apart };
    }
    return best.apart >= LEAST_STEP ? best.step : undefined;
}

function quantile(light: Uint8Array, share: number): number {
    const sorted = light.slice().sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function variance(values: ArrayLike<number>): number {
    let sum = 0;
    let squares = 0;
    for (let at = 0; at < values.length; at++) {
        const value = values[at]!;
        sum += value;
        squares += value * value;
    }
    return values.length === 0 ? 0 : squares / values.length - (sum / values.length) ** 2;
}
