// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Matter } from '@/client/model';
import { mounted } from '@/testing/mounted';
import MatterProgress from './MatterProgress.vue';

vi.mock('../guides', () => ({ useGuide: () => ({ titleOf: (code: string) => code }) }));

const matter = (kind: string, rest: object = {}) =>
    ({
        id: 'm1',
        number: 'JY1-01',
        title: '工伤认定',
        stage: 'decision',
        countdowns: [],
        standing: { kind, stage: 'decision', since: '2026-11-20T10:00:00+08:00', ...rest },
    }) as unknown as Matter;

it('a suspended matter says since when its periods are suspended', async () => {
    const page = await mounted(MatterProgress, { it: matter('suspended', { ground: 'conclusion-pending' }) });
    expect(page.textContent).toContain('2026-11-20 10:00 起中止办理，期间不计时');
});

it.each(['decided', 'closed'])('a matter that is %s does not say that it is suspended', async (kind) => {
    const page = await mounted(MatterProgress, { it: matter(kind, { outcome: 'injury', statement: '认定为工伤。' }) });
    expect(page.textContent).not.toContain('中止');
});
