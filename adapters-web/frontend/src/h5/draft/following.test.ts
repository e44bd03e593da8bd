import { describe, expect, it } from 'vitest';
import type { Checklist } from '@/client/model';
import { followingOf } from './following';

const checklist = (missing: string[], mayFollow: string[]): Checklist => ({ items: [], missing, mayFollow });

describe('what may follow after the acceptance', () => {
    it('is everything that is missing, if all of it may', () => {
        expect(followingOf(checklist(['id-card'], ['id-card']))).toEqual(['id-card']);
    });

    it('is nothing while something is missing that may not', () => {
        expect(followingOf(checklist(['id-card', 'diagnosis'], ['id-card']))).toEqual([]);
    });

    it('is nothing where nothing is missing, and before the checklist is read', () => {
        expect(followingOf(checklist([], []))).toEqual([]);
        expect(followingOf(undefined)).toEqual([]);
    });
});
