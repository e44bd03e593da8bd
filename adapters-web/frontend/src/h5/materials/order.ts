/** Which way a page is moved. */
export type Way = 'up' | 'down';

/** The files with one of them moved by a place; at an end it stays. */
export function moved(files: readonly string[], file: string, way: Way): string[] {
    const from = files.indexOf(file);
    const to = from + (way === 'up' ? -1 : 1);
    const order = [...files];
    if (from < 0 || to < 0 || to >= files.length) return order;
    order.splice(to, 0, ...order.splice(from, 1));
    return order;
}
