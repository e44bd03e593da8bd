// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { mounted } from '@/testing/mounted';
import BlockedActions from './BlockedActions.vue';

it('what cannot be done yet is named with everything that is missing', async () => {
    const missing = ['已听取陈述、申辩', '负责人已审查批准处罚'];
    const blocked = [{ action: 'conclude', outcome: 'penalty', title: '行政处罚', missing }];
    const page = await mounted(BlockedActions, { blocked, forAnother: [] });
    expect(page.textContent).toContain('行政处罚');
    expect(page.textContent).toContain('尚缺：已听取陈述、申辩；负责人已审查批准处罚');
});

it('where nothing is blocked, nothing is said', async () => {
    const page = await mounted(BlockedActions, { blocked: [], forAnother: [] });
    expect(page.textContent).toBe('');
});

it('what another person has to do is named with who that can be', async () => {
    const forAnother = [{ action: 'approve-decision', title: '审查批准处罚', by: ['approver', 'head'] }];
    const page = await mounted(BlockedActions, { blocked: [], forAnother });
    expect(page.textContent).toContain('审查批准处罚');
    expect(page.textContent).toContain('须由另一位负责人或者正职或者主持工作的负责人办理');
});
