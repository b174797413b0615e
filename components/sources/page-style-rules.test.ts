import { describe, expect, it } from 'vitest';
import { slotNames } from './colours/slot-rules';
import { pageStyleRules } from './page-style-rules';

describe('dressRules', () => {
  it('colours the slots that are named, above all that a page can say', () => {
    const rules = pageStyleRules({ of: 'quotes', theme: 'light', scope: '.body', slots: [0, 3] });
    expect(rules.match(/ss-\d+/g)).toEqual(['ss-1', 'ss-1', 'ss-4', 'ss-4']);
    const declarations = rules.match(/[{;][^{};]+/g) ?? [];
    expect(declarations.length).toBeGreaterThan(4);
    for (const one of declarations) expect(one).toMatch(/!important$/);
  });

  it('leaves out slots that there are not', () => {
    expect(pageStyleRules({ of: 'quotes', theme: 'dark', scope: '', slots: [slotNames.length] })).toBe('');
  });

  it('leaves room where the window has it and an element of ours is there', () => {
    expect(pageStyleRules({ of: 'margin', width: 400 })).toBe(
      '@media screen and (min-width:880px){:root:has(>div){margin-right:400px!important}}',
    );
  });
});
