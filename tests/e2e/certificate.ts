import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** DER: one tag, a length, the content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length = content.length;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const utcTime = (year: number) =>
  der(0x17, Buffer.from(`${String(year % 100).padStart(2, '0')}0101000000Z`));
/** 1.2.840.10045.4.3.2, ecdsa-with-SHA256 */
const algorithm = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
/** 2.5.4.3, commonName */
const name = sequence(
  der(
    0x31,
    sequence(
      der(0x06, Buffer.from('550403', 'hex')),
      der(0x0c, Buffer.from('kirinuki end-to-end test')),
    ),
  ),
);

/**
 * A fresh self-signed X.509 certificate and its key, as PEM, good until the end of the year after next.
 * Node signs but makes no certificates, and not every machine has openssl: these are the forty
 * lines of DER that spare a package. It bears no host name, because the browsers under test are
 * told to accept any certificate.
 */
export function selfSignedCertificate(now = new Date()): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const year = now.getUTCFullYear();
  const serial = randomBytes(8);
  serial[0] = 0x01;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    name,
    sequence(utcTime(year), utcTime(year + 3)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = createSign('SHA256').update(body).sign(privateKey);
  const certificate = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
