/** The pages of a file, as pictures. */
export interface Pages {
    readonly count: number;
    /** The address of a picture of a page. It holds until the pages are closed. */
    picture(page: number, widthPixels: number): Promise<string>;
    close(): void;
}

/** Whether a browser shows such a file as it is. */
export const isPicture = (type: string) => /^image\/(jpeg|png|webp)$/.test(type);
export const isPdf = (type: string) => type === 'application/pdf';

/** Undefined for a type that has no pages here. Fails where a PDF cannot be read. */
export async function openPages(content: Blob): Promise<Pages | undefined> {
    if (isPicture(content.type)) return onePicture(content);
    if (!isPdf(content.type)) return undefined;
    // Most people never open a PDF, and its reader is larger than all the pages.
    const { openPdf } = await import('./pdf');
    return openPdf(content);
}

function onePicture(content: Blob): Pages {
    const address = URL.createObjectURL(content);
    return { count: 1, picture: () => Promise.resolve(address), close: () => URL.revokeObjectURL(address) };
}
