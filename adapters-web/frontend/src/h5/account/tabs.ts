import type { Tab } from '@/client/model';

/** The tabs of my matters, in their order. */
export const TABS = ['todo', 'in-progress', 'completed', 'returned'] as const satisfies readonly Tab[];
