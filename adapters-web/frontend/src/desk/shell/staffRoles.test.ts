import { expect, test } from 'vitest';
import { isOffered, STAFF_ROLES, withRole } from './staffRoles';

test('an officer for reports is an officer', () => {
    expect(withRole([], 'report-officer', true)).toEqual(['officer', 'report-officer']);
    expect(withRole(['officer', 'report-officer'], 'officer', false)).toEqual([]);
});

test('the head of an office is an approver', () => {
    expect(isOffered('head', ['officer'])).toBe(false);
    expect(isOffered('head', ['approver'])).toBe(true);
    expect(withRole(['approver', 'head'], 'approver', false)).toEqual([]);
});

test('roles stand in the order of the form, and others are left as they are', () => {
    expect(withRole(['report-officer', 'officer'], 'approver', true)).toEqual(['officer', 'approver', 'report-officer']);
    expect(withRole(['officer', 'approver'], 'approver', false)).toEqual(['officer']);
    expect(STAFF_ROLES.filter((role) => role !== 'head').every((role) => isOffered(role, []))).toBe(true);
});
