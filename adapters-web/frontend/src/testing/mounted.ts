import { type Component, createApp, type FunctionalComponent, h, nextTick } from 'vue';
import { onTestFinished } from 'vitest';

const link: FunctionalComponent = (_, { slots }) => h('a', slots.default?.());
const button: FunctionalComponent = (_, { slots, attrs }) =>
    h('button', { 'aria-label': attrs['aria-label'] }, slots.default?.());

/** Mounts a component alone until the test has ended, without a router or a component library. */
export async function mounted(component: Component, props: Record<string, unknown>): Promise<HTMLElement> {
    const place = document.body.appendChild(document.createElement('div'));
    const app = createApp({ render: () => h(component, props) });
    app.component('RouterLink', link);
    app.component('VanButton', button);
    app.component('ElButton', button);
    app.mount(place);
    onTestFinished(() => {
        app.unmount();
        place.remove();
    });
    await nextTick();
    return place;
}
