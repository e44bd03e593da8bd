const LONGEST_EDGE_PIXELS = 2400;
const WORTH_IT_BYTES = 1_200_000;

/** A picked file. */
export interface Picked {
    content: Blob;
    name: string;
    type: string;
}

/**
 * Makes a photo small enough for a poor network while every letter stays readable. The result has no metadata
 * of the camera, such as the place. A file that cannot be read here is sent unchanged.
 */
export async function shrunk(file: Picked): Promise<Picked> {
    const { content: original, name, type } = file;
    const asItIs = { content: original, name, type };
    if (!/^image\/(jpeg|png|webp)$/.test(type) || original.size < WORTH_IT_BYTES) return asItIs;
    try {
        const picture = await createImageBitmap(original);
        const scale = Math.min(1, LONGEST_EDGE_PIXELS / Math.max(picture.width, picture.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        const pen = canvas.getContext('2d');
        if (!pen) return asItIs;
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.86));
        if (!content || content.size >= original.size) return asItIs;
        return { content, name: name.replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg' };
    } catch {
        return asItIs;
    }
}
