import { describe, expect, it } from 'vitest';
import { studentCriticalValue, studentTwoSidedP } from '../../src/lib/analysis/student-t.ts';

describe("Student's t", () => {
  it('has the critical values of the tables', () => {
    expect(studentCriticalValue(0.95, 1)).toBeCloseTo(12.706204736174707, 9);
    expect(studentCriticalValue(0.95, 28)).toBeCloseTo(2.048407141795244, 11);
    expect(studentCriticalValue(0.95, 1e6)).toBeCloseTo(1.959966356664, 6);
  });

  it('gives a p that agrees with its own critical value', () => {
    for (const df of [1, 4, 73]) {
      expect(studentTwoSidedP(studentCriticalValue(0.95, df), df)).toBeCloseTo(0.05, 11);
    }
    expect(studentTwoSidedP(0, 5)).toBe(1);
    expect(studentTwoSidedP(-2, 5)).toBe(studentTwoSidedP(2, 5));
    expect(studentTwoSidedP(Infinity, 5)).toBe(0);
  });

  it('refuses a level or degrees of freedom that do not exist', () => {
    expect(() => studentCriticalValue(1, 5)).toThrow(RangeError);
    expect(() => studentTwoSidedP(1, 0)).toThrow(RangeError);
  });
});
