import { vi } from 'vitest';

// Runs before each file of tests. Many files share a process, because starting one takes longer than most files; the
// state of our modules they do not share.
vi.resetModules();
