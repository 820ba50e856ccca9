// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { AccessRow } from '../../components/AccessRow';
import { SiteAccess, type SiteAccessProps } from '../../components/SiteAccess';
import { control, press, show, textOf } from './screen';

function access(parts: Partial<SiteAccessProps> = {}) {
  const calls = { onRevoke: vi.fn(), onRevokeAnySite: vi.fn(), onRevokeAll: vi.fn() };
  const view = <SiteAccess anySite={false} outlets={[]} sites={[]} {...calls} {...parts} />;
  return { view, calls };
}
const TIDE = { id: 'tide', name: 'The Tide', hosts: ['tide.example', 'tidemail.example'] };

describe('what is granted, in one place', () => {
  test('nothing', async () => {
    const place = await show(access().view);
    expect(textOf(place)).toBe('No site is read without a click.');
    expect(place.querySelectorAll('button')).toHaveLength(0);
  });

  test('outlets are counted, each with its hosts, and given up whole', async () => {
    const { view, calls } = access({ outlets: [TIDE] });
    const place = await show(view);
    expect(textOf(place.querySelector('summary'))).toBe('1 known outlet');
    expect(textOf(place.querySelector('details li'))).toContain('tide.example, tidemail.example');
    await press(control('Stop: The Tide'));
    expect(calls.onRevoke).toHaveBeenCalledWith(TIDE.hosts);
  });

  test('a site of no outlet, and every site, are lines of their own', async () => {
    const { view, calls } = access({ anySite: true, sites: ['bay.example'] });
    const place = await show(view);
    expect([...place.querySelectorAll('li')].map(textOf)).toEqual([
      'Every siteStop',
      'bay.exampleStop',
    ]);
    await press(control('Stop: bay.example'));
    expect(calls.onRevoke).toHaveBeenCalledWith(['bay.example']);
    await press(control('Stop: Every site'));
    expect(calls.onRevokeAnySite).toHaveBeenCalledOnce();
    await press(control('Stop reading any site by itself'));
    expect(calls.onRevokeAll).toHaveBeenCalledOnce();
  });
});

describe('what the browser took back', () => {
  const row = (hosts: string[], calls = { onGiveBack: vi.fn(), onLeave: vi.fn() }) => (
    <AccessRow
      siteGranted={false}
      outletsGranted={false}
      withdrawn={{ hosts, ...calls }}
      onGrantSite={vi.fn()}
      onGrantOutlets={vi.fn()}
      onRevokeSite={vi.fn()}
    />
  );

  test.each([
    ['one site', ['tide.example'], 'Access to tide.example was withdrawn.'],
    ['several', ['a.example', 'b.example', 'c.example'], 'Access to 3 sites was withdrawn.'],
    ['every site', [], 'Access to every site was withdrawn.'],
  ])('%s is said, where no page is in question too', async (_, hosts, sentence) => {
    const place = await show(row(hosts));
    expect(textOf(place.querySelector('[role=status] p'))).toBe(sentence);
  });

  test('one press asks for it again, another leaves it so', async () => {
    const calls = { onGiveBack: vi.fn(), onLeave: vi.fn() };
    await show(row(['tide.example'], calls));
    await press(control('Give it back'));
    expect(calls.onGiveBack).toHaveBeenCalledOnce();
    await press(control('Leave it so'));
    expect(calls.onLeave).toHaveBeenCalledOnce();
  });
});
