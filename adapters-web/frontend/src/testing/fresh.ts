import { vi } from 'vitest';

// Runs before each file of tests. Many files share a process, because starting one takes longer than most files. What
// they do not share is the state of our modules, what stands in for the browser's functions, and what the device keeps.
vi.resetModules();
vi.unstubAllGlobals();
if (typeof localStorage !== 'undefined') localStorage.clear();
if (typeof sessionStorage !== 'undefined') sessionStorage.clear();
