// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { tell } from './dialogs';

vi.mock('vant/es/dialog/style', () => ({}));
vi.mock('vant/es/toast/style', () => ({}));

it('a toast is a status, not a dialog that needs a name and an answer', async () => {
    tell('已复制');
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('已复制'));
    expect(document.querySelector('[role=dialog]')).toBeNull();
    expect(document.querySelector('[role=status]')?.hasAttribute('tabindex')).toBe(false);
});
