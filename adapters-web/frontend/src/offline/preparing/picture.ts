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
}

/** A surface to draw on: the worker and the page each have their own kind. */
export interface Surface {
    pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
    jpeg(quality: number): Promise<Blob | null>;
}

/** Undefined where the browser cannot draw. */
export type SurfaceMaker = (width: number, height: number) => Surface | undefined;

/**
 * Makes a photo small enough for a poor network while every letter stays readable, and computes the hash of
 * what is sent. The smaller photo has no metadata of the camera, such as the place. A file that cannot be
 * read here is sent unchanged.
 */
export async function preparedOn(surfaces: SurfaceMaker, file: Picked): Promise<Prepared> {
    const smaller = await shrunk(surfaces, file).catch(() => undefined);
    const sha256 = await hashOf(smaller ?? file.content);
    if (!smaller) return { name: file.name, type: file.type, sha256 };
    return { content: smaller, name: file.name.replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg', sha256 };
}

/** The smaller photo; undefined for a file that is no photo or small enough. */
async function shrunk(surfaces: SurfaceMaker, { content, type }: Picked): Promise<Blob | undefined> {
    if (!/^image\/(jpeg|png|webp)$/.test(type) || content.size < WORTH_IT_BYTES) return undefined;
    const picture = await createImageBitmap(content);
    try {
        const scale = Math.min(1, LONGEST_EDGE_PIXELS / Math.max(picture.width, picture.height));
        const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
        const surface = surfaces(width, height);
        surface?.pen.drawImage(picture, 0, 0, width, height);
        const smaller = await surface?.jpeg(0.86);
        return smaller && smaller.size < content.size ? smaller : undefined;
    } finally {
        picture.close();
    }
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
