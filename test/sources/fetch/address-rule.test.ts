import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAddressRule, findOwnNetworks } from '../../../src/sources/fetch/address-rule.js';
import { readAddress } from '../../../src/sources/fetch/read-address.js';

const rule = createAddressRule({
  allowLoopbackPorts: new Set(),
  ownNetworks: () => ['8.8.4.4/32', '2606:4700:1::/64'],
});

/** Networks that are nobody's business, as first bits. Source: IANA, special-purpose address registries; RFC 6890 */
const FORBIDDEN_IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 ' +
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32 ' +
  '168.63.129.16/32 8.8.4.4/32';
const FORBIDDEN_IPV6 =
  '::/128 ::1/128 ::/96 ::ffff:0:0/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:2::/48 ' +
  '2001:10::/28 2001:20::/28 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fd00:ec2::254/128 fe80::/10 fec0::/10 ' +
  'ff00::/8 4000::/3 2606:4700:1::/64';

/** An address inside one of the networks, as a number. */
function inside(networks: string, bits: 32 | 128): fc.Arbitrary<bigint> {
  const free = fc.bigInt(0n, 2n ** BigInt(bits) - 1n);
  return fc.tuple(fc.constantFrom(...networks.split(' ')), free).map(([network, number]) => {
    const [base = '', prefix] = network.split('/');
    const hostBits = BigInt(bits - Number(prefix));
    return ((toNumber(base) >> hostBits) << hostBits) | (number & (2n ** hostBits - 1n));
  });
}

function toNumber(address: string): bigint {
  if (!address.includes(':')) return address.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

const bytesOf = (number: bigint): readonly number[] =>
  [24n, 16n, 8n, 0n].map((shift) => Number((number >> shift) & 255n));
const groupsOf = (number: bigint): readonly number[] =>
  Array.from({ length: 8 }, (_, index) => Number((number >> BigInt(112 - 16 * index)) & 65_535n));
const hex = (value: number): string => value.toString(16);

/** All ways to write an IPv4 address in a URL that browsers and systems understand. */
const IPV4_NOTATIONS: readonly ((number: bigint) => string)[] = [
  (number) => bytesOf(number).join('.'),
  String,
  (number) => `0x${number.toString(16)}`,
  (number) => `0${number.toString(8)}`,
  (number) =>
    bytesOf(number)
      .map((byte) => `0x${hex(byte)}`)
      .join('.'),
  (number) =>
    bytesOf(number)
      .map((byte) => `0${byte.toString(8)}`)
      .join('.'),
  (number) => `${bytesOf(number)[0]}.${number & 0xffffffn}`,
  (number) => `${bytesOf(number).slice(0, 2).join('.')}.${number & 0xffffn}`,
  (number) => `${bytesOf(number).join('.')}.`,
  (number) => bytesOf(number).join('%2e'),
  (number) => bytesOf(number).join('\u3002'),
  (number) =>
    bytesOf(number)
      .join('.')
      .replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
];
/** All ways to put an IPv4 address into an IPv6 one. */
const EMBEDDINGS: readonly ((number: bigint) => string)[] = [
  (number) => `[::ffff:${bytesOf(number).join('.')}]`,
  (number) => `[::${bytesOf(number).join('.')}]`,
  (number) => `[0:0:0:0:0:FFFF:${groupsOf(number).slice(6).map(hex).join(':')}]`,
  (number) => `[64:ff9b::${bytesOf(number).join('.')}]`,
  (number) => `[64:ff9b:1::${groupsOf(number).slice(6).map(hex).join(':')}]`,
  (number) => `[2002:${groupsOf(number).slice(6).map(hex).join(':')}::1]`,
  (number) =>
    `[2001:0:${groupsOf(number ^ 0xffffffffn)
      .slice(6)
      .map(hex)
      .join(':')}::]`,
  (number) =>
    `[2001:0:5ef5:79fd:0:0:${groupsOf(number ^ 0xffffffffn)
      .slice(6)
      .map(hex)
      .join(':')}]`,
];
const IPV6_NOTATIONS: readonly ((number: bigint) => string)[] = [
  (number) => `[${groupsOf(number).map(hex).join(':')}]`,
  (number) =>
    `[${groupsOf(number)
      .map((group) => hex(group).padStart(4, '0').toUpperCase())
      .join(':')}]`,
  (number) => `[${groupsOf(number).slice(0, 6).map(hex).join(':')}:${bytesOf(number & 0xffffffffn).join('.')}]`,
];

/** Whether the fetcher would connect to the host of an address, as the connector asks. */
function mayReach(host: string): boolean {
  const url = readAddress(`http://${host}/`, rule);
  if (!(url instanceof URL)) return false;
  return rule.mayConnect(url.hostname.replace(/^\[(.*)\]$/, '$1'), 80);
}

describe('the address rule', () => {
  it('lets no special IPv4 address pass, however it is written', () => {
    const notations = fc.constantFrom(...IPV4_NOTATIONS, ...EMBEDDINGS);
    const property = fc.property(inside(FORBIDDEN_IPV4, 32), notations, (number, write) => {
      expect(mayReach(write(number))).toBe(false);
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it('lets no IPv4 address pass inside an IPv6 one, a public one neither', () => {
    const any = fc.bigInt(0n, 0xffffffffn);
    const property = fc.property(any, fc.constantFrom(...EMBEDDINGS), (number, write) => {
      expect(mayReach(write(number))).toBe(false);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('lets no special IPv6 address pass, however it is written', () => {
    const notations = fc.constantFrom(...IPV6_NOTATIONS);
    const property = fc.property(inside(FORBIDDEN_IPV6, 128), notations, (number, write) => {
      expect(mayReach(write(number))).toBe(false);
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it('understands all these notations: a public address passes in each', () => {
    const ipv4 = toNumber('93.184.215.14');
    const ipv6 = toNumber('2a00:1450:4001::200e');
    expect(IPV4_NOTATIONS.map((write) => write(ipv4)).filter((host) => !mayReach(host))).toEqual([]);
    expect(IPV6_NOTATIONS.map((write) => write(ipv6)).filter((host) => !mayReach(host))).toEqual([]);
  });

  it.each([
    '93.184.215.14',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '8.8.4.5',
    '100.128.0.1',
    '2606:4700::6810:84e5',
    '2a00:1450::1',
  ])('lets %s pass, which is public', (address) => {
    expect(rule.mayConnect(address, 443)).toBe(true);
    expect(mayReach(address.includes(':') ? `[${address}]` : address)).toBe(true);
  });

  it.each([
    '',
    'localhost',
    'example.org',
    '1.1.1.1.',
    '0x1.1.1.1',
    '01.1.1.1',
    '16843009',
    '[2a00::1]',
    '2606:4700::1%eth0',
    '1.1.1.1:80',
  ])('takes %j for no address of a public host', (address) => {
    expect(rule.mayConnect(address, 443)).toBe(false);
  });

  it.each([21, 22, 23, 25, 53, 110, 111, 139, 445, 1433, 2375, 3306, 5432, 6379, 9200, 11_211, 27_017])(
    'lets nobody ask port %i',
    (port) => {
      expect(rule.mayUsePort(port)).toBe(false);
      expect(rule.mayConnect('1.1.1.1', port)).toBe(false);
    },
  );

  it('is lifted for tests on named ports of two loopback addresses alone', () => {
    const lifted = createAddressRule({ allowLoopbackPorts: new Set([4000]), ownNetworks: () => [] });
    expect(['127.0.0.1', '::1'].map((address) => lifted.mayConnect(address, 4000))).toEqual([true, true]);
    expect(lifted.mayConnect('127.0.0.1', 4001)).toBe(false);
    expect(lifted.mayConnect('127.0.0.1', 80)).toBe(false);
    for (const address of ['127.0.0.2', '10.0.0.1', '::ffff:127.0.0.1', '1.1.1.1']) {
      expect(lifted.mayConnect(address, 4000)).toBe(false);
    }
  });

  it('knows the networks of this machine in a form that it understands', () => {
    const networks = findOwnNetworks();
    expect(networks).toContain('127.0.0.1/32');
    const here = createAddressRule({ allowLoopbackPorts: new Set(), ownNetworks: findOwnNetworks });
    expect(here.mayConnect('1.1.1.1', 80)).toBe(true);
  });
});
