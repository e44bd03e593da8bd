import type { RouterScrollBehavior } from 'vue-router';

type Place = NonNullable<Parameters<RouterScrollBehavior>[2]>;

/** Longer than lists take to arrive; then the page stays where it is. */
const LONGEST_WAIT_MILLISECONDS = 10_000;
const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * The place on a page that a person goes back to, once the page is long enough: its lists arrive after it. A person
 * who moves on the page meanwhile stays where they are.
 */
export async function placeLeft(place: Place): Promise<Place | false> {
    const until = performance.now() + LONGEST_WAIT_MILLISECONDS;
    let moved = false;
    const move = () => (moved = true);
    OWN_MOVES.forEach((each) => addEventListener(each, move, { once: true, passive: true }));
    try {
        while (!moved && !isLongEnough(place)) {
            if (performance.now() > until) return false;
            await new Promise(requestAnimationFrame);
        }
        return !moved && place;
    } finally {
        OWN_MOVES.forEach((each) => removeEventListener(each, move));
    }
}

const isLongEnough = ({ top }: Place) => document.documentElement.scrollHeight - innerHeight >= top;
