import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/**
 * Ports on which the web is served: those of http and https, and their usual second ones. Any other stands for mail, databases
 * and the like, and asking around on ports is how a network is spied out.
 */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

/** Azure's service for its machines, the one such address among public ones. Source: Microsoft, "What is IP address 168.63.129.16?" */
const PUBLIC_METADATA = '168.63.129.16';

/** All of IPv6 that is given out to the public. Source: IANA, IPv6 Address Space */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/** The two addresses for which tests may lift the rule. */
const LOOPBACK = new Set(['127.0.0.1', '::1']);

/** Says with which address and port the bot may connect. */
export interface AddressRule {
  /** Whether somebody may serve a page there; `port` as in the address. */
  readonly mayUsePort: (port: number) => boolean;
  /** `address`: an IP address as the system gives it. What can't be read as one may not be used. */
  readonly mayConnect: (address: string, port: number) => boolean;
}

export interface AddressRuleOptions {
  /** For tests alone: ports of 127.0.0.1 and ::1 that may be used. */
  readonly allowLoopbackPorts: ReadonlySet<number>;
  /** Networks that the machine is in, in CIDR form, asked each time. */
  readonly ownNetworks: () => readonly string[];
}

/**
 * Allows only what is public on the internet by the registries of special addresses (IANA, RFC 6890), and of that neither the
 * machine itself nor its IPv6 neighbours, which a router may shield from everybody else. IPv4 inside IPv6 (mapped, NAT64, 6to4,
 * Teredo) is never allowed, since it would be another way to write a private address.
 */
export function createAddressRule({ allowLoopbackPorts, ownNetworks }: AddressRuleOptions): AddressRule {
  return {
    mayUsePort: (port) => WEB_PORTS.has(port) || allowLoopbackPorts.has(port),
    mayConnect: (address, port) => {
      if (LOOPBACK.has(address) && allowLoopbackPorts.has(port)) return true;
      return WEB_PORTS.has(port) && isPublic(address) && !isOneOf(address, ownNetworks());
    },
  };
}

function isPublic(address: string): boolean {
  // The strict form rejects octal, hexadecimal and short numbers; a zone id (`fe80::1%eth0`) has no place on the internet.
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  if (address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || address === PUBLIC_METADATA) return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

function isOneOf(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.parse(address);
  return networks
    .map((network) => ipaddr.parseCIDR(network))
    .some(([base, bits]) => base.kind() === parsed.kind() && parsed.match(base, bits));
}

/** The networks of this machine: of IPv4 its own addresses, since neighbours are the provider's other customers; of IPv6 all. */
export function findOwnNetworks(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .flatMap(({ address, family, cidr }) => (family === 'IPv4' ? [`${address}/32`] : cidr === null ? [] : [cidr]));
}
