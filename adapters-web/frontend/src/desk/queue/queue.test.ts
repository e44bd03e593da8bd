// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { DeskRow } from '@/client/model';
import { mayClaimRow } from './queue';

const row = (told: Partial<DeskRow>) => ({ claimedByMe: false, toAssign: false, ...told }) as DeskRow;

it('offers to claim what nobody has, and to hand back what one has', () => {
    expect(mayClaimRow(row({}))).toBe(true);
    expect(mayClaimRow(row({ claimedByMe: true, claimant: '1' }))).toBe(true);
    expect(mayClaimRow(row({ claimant: '2' }))).toBe(false);
});

it('does not offer to claim a report that waits for the head', () => {
    expect(mayClaimRow(row({ toAssign: true }))).toBe(false);
});
