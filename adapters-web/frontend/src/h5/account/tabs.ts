import type { Tab } from '@/client/model';

/** The tabs of the person's matters, in order. */
export const TABS = ['todo', 'in-progress', 'completed', 'returned'] as const satisfies readonly Tab[];
