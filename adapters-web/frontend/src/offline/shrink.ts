const LONGEST_EDGE = 2400;
const WORTH_IT = 1_200_000;

/**
 * A photo in a size that passes through a poor network and still shows every letter. It comes out without what the
 * camera wrote beside it, such as where it was taken. What cannot be read here is sent as it is.
 */
export async function shrunk(file: File): Promise<{ content: Blob; name: string; type: string }> {
    const asItIs = { content: file, name: file.name, type: file.type || 'application/octet-stream' };
    if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < WORTH_IT) return asItIs;
    try {
        const picture = await createImageBitmap(file);
        const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        const pen = canvas.getContext('2d');
        if (!pen) return asItIs;
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const content = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.86));
        if (!content || content.size >= file.size) return asItIs;
        return { content, name: file.name.replace(/\.[^.]*$/, '') + '.jpg', type: 'image/jpeg' };
    } catch {
        return asItIs;
    }
}
