import { shared } from './shared';

/** Every text of the officers' desk. */
export const words = {
    ...shared,
    title: '办理台',
} as const;
