import { type Component, createApp, type FunctionalComponent, h, nextTick } from 'vue';
import { onTestFinished } from 'vitest';

const link: FunctionalComponent = (_, { slots }) => h('a', slots.default?.());
const button: FunctionalComponent = (_, { slots }) => h('button', slots.default?.());

/** Shows a component by itself, until the test has ended: no router and no component library are needed. */
export async function mounted(component: Component, props: Record<string, unknown>): Promise<HTMLElement> {
    const place = document.body.appendChild(document.createElement('div'));
    const app = createApp({ render: () => h(component, props) });
    app.component('RouterLink', link);
    app.component('VanButton', button);
    app.mount(place);
    onTestFinished(() => {
        app.unmount();
        place.remove();
    });
    await nextTick();
    return place;
}
