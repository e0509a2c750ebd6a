import { describe, expect, it } from 'vitest';
import { movedBy } from './useExtension';

describe('a close that was moved', () => {
  it('says by how many minutes and seconds', () => {
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T10:05:00.000Z')).toBe('+5:00');
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T10:00:01.000Z')).toBe('+0:01');
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T11:01:09.400Z')).toBe('+61:09');
  });

  it('is silent below a second, and where it came nearer', () => {
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.999Z')).toBeUndefined();
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z')).toBeUndefined();
    expect(movedBy('2026-03-01T10:00:00.000Z', '2026-03-01T09:59:00.000Z')).toBeUndefined();
  });
});
