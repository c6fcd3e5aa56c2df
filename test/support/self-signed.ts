import { generateKeyPairSync, sign } from 'node:crypto';
import type { Secret } from './loopback-web.js';

/** ASN.1 in DER, as far as a certificate needs it. Source: ITU-T X.690 */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** 1.2.840.10045.4.3.2, ECDSA with SHA-256; 2.5.4.3, common name. */
const ALGORITHM = sequence(der(0x06, hex('2a8648ce3d040302')));
const COMMON_NAME = der(0x06, hex('550403'));

/** Makes a certificate for `localhost` that nobody has signed but its own key. Source: RFC 5280, 4.1 */
export function createSelfSigned(): Secret {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('localhost')))));
  const times = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('490101000000Z')));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const facts = sequence(der(0x02, Buffer.from([1])), ALGORITHM, name, times, name, key);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', facts, privateKey));
  const cert = sequence(facts, ALGORITHM, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}
