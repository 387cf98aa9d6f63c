// Checks Ed25519 signatures (RFC 8032, section 5.1.7). It only checks, so it need not hide how long anything takes.
import { type Bytes, concat } from "./bytes.ts";
import { sha512 } from "./sha2.ts";

const p = 2n ** 255n - 19n;
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (x: bigint) => ((x % p) + p) % p;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let square = mod(base); exponent > 0n; exponent >>= 1n, square = mod(square * square))
    if (exponent & 1n) result = mod(result * square);
  return result;
}

const d = mod(-121665n * power(121666n, p - 2n));
const rootOfMinusOne = power(2n, (p - 1n) / 4n);

// Extended homogeneous coordinates: x = X/Z, y = Y/Z, xy = T/Z.
type Point = readonly [bigint, bigint, bigint, bigint];
const neutral: Point = [0n, 1n, 1n, 0n];

function add(a: Point, b: Point): Point {
  const s = mod((a[1] - a[0]) * (b[1] - b[0]));
  const t = mod((a[1] + a[0]) * (b[1] + b[0]));
  const c = mod(2n * a[3] * b[3] * d);
  const z = mod(2n * a[2] * b[2]);
  const [e, f, g, h] = [t - s, z - c, z + c, t + s];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(scalar: bigint, point: Point): Point {
  let sum = neutral;
  for (let twice = point; scalar > 0n; scalar >>= 1n, twice = add(twice, twice)) if (scalar & 1n) sum = add(sum, twice);
  return sum;
}

function same(a: Point, b: Point): boolean {
  return mod(a[0] * b[2] - b[0] * a[2]) === 0n && mod(a[1] * b[2] - b[1] * a[2]) === 0n;
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

// The point that 32 bytes stand for, or null (section 5.1.3).
function decode(bytes: Uint8Array): Point | null {
  const raw = littleEndian(bytes);
  const y = raw & (2n ** 255n - 1n);
  const odd = raw >> 255n;
  if (y >= p) return null;
  const u = mod(y * y - 1n);
  const v = mod(d * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * rootOfMinusOne);
  if (mod(v * x * x) !== u || (x === 0n && odd === 1n)) return null;
  if ((x & 1n) !== odd) x = p - x;
  return [x, y, 1n, mod(x * y)];
}

const base = decode(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x58 : 0x66)))!;

// Whether `signature` (64 bytes) is that of `message` under `key` (32 bytes).
export function ed25519Verifies(key: Bytes, message: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  const r = decode(signature.subarray(0, 32));
  const a = decode(key);
  const s = littleEndian(signature.subarray(32));
  if (r === null || a === null || s >= order) return false;
  const k = littleEndian(sha512(concat(signature.subarray(0, 32), key, message))) % order;
  return same(times(s, base), add(r, times(k, a)));
}
