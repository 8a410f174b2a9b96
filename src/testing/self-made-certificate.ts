import { type KeyObject, sign } from "node:crypto";

export interface CertificateWish {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly from: Date;
  readonly to: Date;
}

/** A certificate that vouches for its own RSA key (X.509, RFC 5280 §4.1), in PEM. */
export function selfMadeCertificate({ name, publicKey, privateKey, from, to }: CertificateWish): string {
  const algorithm = sequence(objectId("2a864886f70d01010b"), tlv(0x05));
  const subject = sequence(tlv(0x31, sequence(objectId("550403"), tlv(0x0c, Buffer.from(name)))));
  const contents = sequence(
    tlv(0xa0, integer(2)),
    integer(1),
    algorithm,
    subject,
    sequence(time(from), time(to)),
    subject,
    publicKey.export({ format: "der", type: "spki" }),
  );
  const signature = sign("sha256", contents, privateKey);
  const der = sequence(contents, algorithm, tlv(0x03, Buffer.from([0]), signature));
  const lines = der.toString("base64").replaceAll(/.{64}/g, "$&\n").trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

/** Tag, length, value (X.690 §8.1). */
function tlv(tag: number, ...values: readonly Buffer[]): Buffer {
  const value = Buffer.concat(values);
  const length = value.length;
  const head =
    length < 128
      ? [tag, length]
      : length < 256
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), value]);
}

function sequence(...values: readonly Buffer[]): Buffer {
  return tlv(0x30, ...values);
}

function integer(value: number): Buffer {
  return tlv(0x02, Buffer.from([value]));
}

function objectId(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, "hex"));
}

/** GeneralizedTime: to the second, in UTC. */
function time(at: Date): Buffer {
  return tlv(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]|\.\d+/g, "")}`));
}
