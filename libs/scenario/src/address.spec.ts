import { describe, expect, it } from '@jest/globals';
import { Address, isAddress, partsOf } from './address';

describe('an address', () => {
  it.each<[Address, Address, ReturnType<typeof partsOf>]>([
    [Address.everyone, 'everyone', { kind: 'everyone' }],
    [Address.control, 'control', { kind: 'control' }],
    [Address.localControl('airport'), 'control@airport', { kind: 'control', organisation: 'airport' }],
    [Address.organisation('airport'), 'organisation:airport', { kind: 'organisation', id: 'airport' }],
    [Address.sector('energy'), 'sector:energy', { kind: 'sector', id: 'energy' }],
    [Address.cell('celeval'), 'cell:celeval', { kind: 'cell', id: 'celeval' }],
    [Address.persona('editor'), 'persona:editor', { kind: 'persona', id: 'editor' }],
    [Address.role('dpo'), 'role:dpo', { kind: 'role', id: 'dpo' }],
    [Address.role('dpo', 'port'), 'role:dpo@port', { kind: 'role', id: 'dpo', organisation: 'port' }],
    [Address.person('V1StGXR8_Z5'), 'person:V1StGXR8_Z5', { kind: 'person', id: 'V1StGXR8_Z5' }],
    [Address.private('-stGXR8_Z5'), 'private:-stGXR8_Z5', { kind: 'private', id: '-stGXR8_Z5' }],
  ])('%s is made, taken apart, and known for one', (made, written, parts) => {
    expect(made).toBe(written);
    expect(partsOf(made)).toEqual(parts);
    expect(isAddress(made)).toBe(true);
  });

  it('is not made of nothing', () => {
    expect(() => Address.localControl('')).toThrow(RangeError);
    expect(() => Address.role('dpo', '')).toThrow(RangeError);
    // @ts-expect-error -- an organisation that may be missing is no id
    const missing: Address = `control@${(undefined as string | undefined) ?? ''}`;
    // @ts-expect-error -- nor is an address without one
    const empty: Address = 'organisation:';
    for (const one of [missing, empty, 'organisation:Airport', 'somebody', 'role:dpo@'])
      expect(isAddress(one)).toBe(false);
  });
});
