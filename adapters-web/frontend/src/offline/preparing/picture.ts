import { type Flaw, flawsOf, type Pixels, SIGHT_PIXELS } from './quality';

const LONGEST_EDGE_PIXELS = 2400;
/** A smaller photo is sent as it is. */
export const WORTH_IT_BYTES = 1_200_000;

/** A picked file. */
export interface Picked {
    content: Blob;
    name: string;
    type: string;
}

/** A picked file as it is sent. */
export interface Prepared {
    /** The smaller photo; undefined if the file is sent unchanged. */
    content?: Blob;
    name: string;
    type: string;
    /** The hash of what is sent; undefined where the browser computes none. */
    sha256?: string;
    /** What makes a photo hard to read; undefined if nothing was noticed. */
    flaws?: Flaw[];
}

/** A surface to draw on: the worker and the page each have their own kind. */
export interface Surface {
    pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
    jpeg(quality: number): Promise<Blob | null>;
}

/** Undefined where the browser cannot draw. */
export type SurfaceMaker = (width: number, height: number) => Surface | undefined;

/**
 * Makes a photo small enough for a poor network while every letter stays readable, notices what makes it hard to read,
 * and computes the hash of what is sent. The smaller photo has no metadata of the camera, such as the place. A file
 * that cannot be read here is sent unchanged.
 */
export async function preparedOn(surfaces: SurfaceMaker, file: Picked): Promise<Prepared> {
    const { smaller, flaws } = await drawn(surfaces, file).catch((): Drawn => ({}));
    const sha256 = await hashOf(smaller ?? file.content);
    if (!smaller) return { name: file.name, type: file.type, sha256, flaws };
    return { content: smaller, name: file.name.replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg', sha256, flaws };
}

interface Drawn {
    /** Undefined for a file that is no photo or small enough. */
    smaller?: Blob;
    flaws?: Flaw[];
}

async function drawn(surfaces: SurfaceMaker, { content, type }: Picked): Promise<Drawn> {
    const shrinks = /^image\/(jpeg|png|webp)$/.test(type) && content.size >= WORTH_IT_BYTES;
    // Cameras take JPEG; other pictures come from screens and scanners.
    const isPhoto = type === 'image/jpeg';
    if (!shrinks && !isPhoto) return {};
    const picture = await createImageBitmap(content);
    try {
        const flaws = isPhoto ? noticed(surfaces, picture) : undefined;
        const smaller = shrinks ? await jpegOf(surfaces, picture) : undefined;
        return { smaller: smaller && smaller.size < content.size ? smaller : undefined, flaws };
    } finally {
        picture.close();
    }
}

async function jpegOf(surfaces: SurfaceMaker, picture: ImageBitmap): Promise<Blob | null | undefined> {
    const scale = scaleOf(picture);
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const surface = surfaces(width, height);
    surface?.pen.drawImage(picture, 0, 0, width, height);
    return surface?.jpeg(0.86);
}

const scaleOf = ({ width, height }: ImageBitmap) => Math.min(1, LONGEST_EDGE_PIXELS / Math.max(width, height));

/** Where the squares are that are looked at, in shares of the photo. */
const PLACES = [[0.3, 0.3], [0.7, 0.3], [0.5, 0.5], [0.3, 0.7], [0.7, 0.7]] as const;

/** Undefined if nothing was noticed. */
function noticed(surfaces: SurfaceMaker, picture: ImageBitmap): Flaw[] | undefined {
    const longest = Math.max(picture.width, picture.height);
    const square = Math.min(picture.width, picture.height, (2 * SIGHT_PIXELS) / scaleOf(picture));
    const part = (left: number, top: number, wide: number, high: number, width: number, height: number): Pixels[] => {
        const pen = surfaces(width, height)?.pen;
        pen?.drawImage(picture, left, top, wide, high, 0, 0, width, height);
        return pen ? [pen.getImageData(0, 0, width, height)] : [];
    };
    const small = (edge: number) => Math.max(1, Math.round((edge / longest) * SIGHT_PIXELS));
    const [whole] = part(0, 0, picture.width, picture.height, small(picture.width), small(picture.height));
    const details = PLACES.flatMap(([x, y]) =>
        part(x * (picture.width - square), y * (picture.height - square), square, square, SIGHT_PIXELS, SIGHT_PIXELS),
    );
    const flaws = whole ? flawsOf({ whole, details }) : [];
    return flaws.length > 0 ? flaws : undefined;
}

/** In lower-case hexadecimal digits; undefined where the browser computes none, as outside of HTTPS. */
async function hashOf(content: Blob): Promise<string | undefined> {
    try {
        const hash = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
        return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
        return undefined;
    }
}
