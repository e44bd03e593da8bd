import { type Component, createApp, h, nextTick } from 'vue';
import { onTestFinished } from 'vitest';

/** Shows a component by itself, until the test has ended: no router and no component library are needed. */
export async function mounted(component: Component, props: Record<string, unknown>): Promise<HTMLElement> {
    const place = document.body.appendChild(document.createElement('div'));
    const app = createApp({ render: () => h(component, props) });
    app.component('RouterLink', { render() { return h('a', this.$slots.default?.()); } });
    app.component('VanButton', { emits: ['click'], render() { return h('button', { onClick: () => this.$emit('click') }, this.$slots.default?.()); } });
    app.mount(place);
    onTestFinished(() => {
        app.unmount();
        place.remove();
    });
    await nextTick();
    return place;
}
