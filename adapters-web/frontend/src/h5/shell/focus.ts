const WRITTEN_IN = 'input:not(:disabled), textarea, select, button';

/** A page has changed: whoever listens hears its name, and whoever tabs begins there. */
export function focusHeading(): void {
    const heading = document.querySelector<HTMLElement>('h1');
    if (!heading) return document.getElementById('main')?.focus();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
}

/** Something there has to be seen to: it is brought into view, and the first thing to do in it has the focus. */
export function focusWithin(place: Element | null | undefined): void {
    if (!place) return;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>(WRITTEN_IN)?.focus({ preventScroll: true });
}

export const focusField = (path: string | undefined) => focusWithin(document.querySelector(`[data-field="${path}"]`));
