const WRITTEN_IN = 'input:not(:disabled), textarea, select, button';

/** After a change of page, screen readers read its heading, and the tab key starts there. */
export function focusHeading(): void {
    const heading = document.querySelector<HTMLElement>('h1');
    if (!heading) return document.getElementById('main')?.focus();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
}

/** Scrolls the place into view, and moves the focus to its first control. */
export function focusWithin(place: Element | null | undefined): void {
    if (!place) return;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>(WRITTEN_IN)?.focus({ preventScroll: true });
}

export const focusField = (path: string | undefined) => focusWithin(document.querySelector(`[data-field="${path}"]`));
