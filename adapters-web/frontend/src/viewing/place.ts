import type { components } from '@/generated/api';

export type MarkedPlace = components['schemas']['MarkedPlace'];

/** A rectangle on a page. Its numbers are shares of the page, as it stands when it is opened. */
export type Place = Pick<MarkedPlace, 'left' | 'top' | 'width' | 'height'>;

/** By how much a page is turned to the right, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

interface Point {
    x: number;
    y: number;
}

/** A smaller rectangle is a slip of the hand. */
const LEAST = 0.01;
/** How far one key moves an edge. */
const STEP = 0.02;
/** Where a rectangle begins that is moved by keys. */
const MIDDLE: Place = { left: 0.3, top: 0.4, width: 0.4, height: 0.2 };

/** The service takes any fraction. Four digits are less than a dot of the largest page. */
const rounded = (share: number) => Math.round(share * 10_000) / 10_000;
const within = (share: number, most = 1) => Math.min(most, Math.max(0, share));

export const turnedOn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;

/** The point of the page, for a point of the page as it is shown turned. Both are shares, from the upper left corner. */
export function unturned({ x, y }: Point, turn: Turn): Point {
    switch (turn) {
        case 90:
            return { x: y, y: 1 - x };
        case 180:
            return { x: 1 - x, y: 1 - y };
        case 270:
            return { x: 1 - y, y: x };
        default:
            return { x, y };
    }
}

/** The rectangle between two corners, cut at the edge of the page; undefined if it is too small to be meant. */
export function between(one: Point, other: Point): Place | undefined {
    const left = rounded(within(Math.min(one.x, other.x)));
    const top = rounded(within(Math.min(one.y, other.y)));
    const width = rounded(within(Math.max(one.x, other.x)) - left);
    const height = rounded(within(Math.max(one.y, other.y)) - top);
    return width < LEAST || height < LEAST ? undefined : { left, top, width, height };
}

const ARROWS: Record<string, Point> = {
    ArrowLeft: { x: -STEP, y: 0 },
    ArrowRight: { x: STEP, y: 0 },
    ArrowUp: { x: 0, y: -STEP },
    ArrowDown: { x: 0, y: STEP },
};

/** The rectangle after an arrow key: moved, or with another size. The first key puts one in the middle. */
export function nudged(place: Place | undefined, key: string, resizes: boolean): Place | undefined {
    const by = ARROWS[key];
    if (!by) return place;
    if (!place) return MIDDLE;
    const { left, top, width, height } = place;
    if (resizes) {
        return {
            left,
            top,
            width: rounded(Math.max(LEAST, within(width + by.x, 1 - left))),
            height: rounded(Math.max(LEAST, within(height + by.y, 1 - top))),
        };
    }
    return { left: rounded(within(left + by.x, 1 - width)), top: rounded(within(top + by.y, 1 - height)), width, height };
}

/** The rectangle as a style of an element that covers the page. */
export const styleOf = ({ left, top, width, height }: Place) => ({
    left: `${left * 100}%`,
    top: `${top * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
});
