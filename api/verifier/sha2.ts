// SHA-256 and SHA-512 (FIPS 180-4), written out so that a page opened from disk needs nothing but itself.
import { type Bytes, concat } from "./bytes.ts";

// The first `count` primes, whose roots the constants are made of.
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; ++n) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

// floor(root(n) * 2^64) mod 2^64 for the square (k = 2) or cube (k = 3) root.
function fractionOfRoot(n: number, k: bigint): bigint {
  const target = BigInt(n) << (64n * k);
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** k <= target) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}

const start64 = primes(8).map((p) => fractionOfRoot(p, 2n));
const round64 = primes(80).map((p) => fractionOfRoot(p, 3n));
const start32 = Int32Array.from(start64, (v) => Number(v >> 32n) | 0);
const round32 = Int32Array.from(round64.slice(0, 64), (v) => Number(v >> 32n) | 0);

// The message, a one bit, zeros, and its length in bits in the last bytes of the last block.
function padded(message: Uint8Array, block: number): Bytes {
  const zeros = (2 * block - 9 - (message.length % block)) % block;
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(message.length) * 8n);
  return concat(message, Uint8Array.of(0x80), new Uint8Array(zeros), length);
}

function rotate32(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}

function compress256(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; ++i) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = rotate32(x, 7) ^ rotate32(x, 18) ^ (x >>> 3);
    const s1 = rotate32(y, 17) ^ rotate32(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; ++i) {
    const s1 = rotate32(e, 6) ^ rotate32(e, 11) ^ rotate32(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + round32[i]! + w[i]!) | 0;
    const s0 = rotate32(a, 2) ^ rotate32(a, 13) ^ rotate32(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((v, i) => (state[i] = (state[i]! + v) | 0));
}

export function sha256(...parts: Uint8Array[]): Bytes {
  const message = padded(parts.length === 1 ? parts[0]! : concat(...parts), 64);
  const view = new DataView(message.buffer);
  const state = start32.slice();
  const w = new Int32Array(64);
  for (let at = 0; at < message.length; at += 64) {
    for (let i = 0; i < 16; ++i) w[i] = view.getInt32(at + 4 * i);
    compress256(state, w);
  }
  const digest = new Uint8Array(32);
  state.forEach((v, i) => new DataView(digest.buffer).setInt32(4 * i, v));
  return digest;
}

function rotate64(x: bigint, n: bigint): bigint {
  return BigInt.asUintN(64, (x >> n) | (x << (64n - n)));
}

function compress512(state: bigint[], w: bigint[]): void {
  const wrap = (x: bigint) => BigInt.asUintN(64, x);
  for (let i = 16; i < 80; ++i) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = rotate64(x, 1n) ^ rotate64(x, 8n) ^ (x >> 7n);
    const s1 = rotate64(y, 19n) ^ rotate64(y, 61n) ^ (y >> 6n);
    w[i] = wrap(w[i - 16]! + s0 + w[i - 7]! + s1);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; ++i) {
    const s1 = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
    const t1 = wrap(h + s1 + ((e & f) ^ (wrap(~e) & g)) + round64[i]! + w[i]!);
    const s0 = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
    const t2 = wrap(s0 + ((a & b) ^ (a & c) ^ (b & c)));
    [h, g, f, e, d, c, b, a] = [g, f, e, wrap(d + t1), c, b, a, wrap(t1 + t2)];
  }
  [a, b, c, d, e, f, g, h].forEach((v, i) => (state[i] = wrap(state[i]! + v)));
}

// For signatures only: messages of a few hundred bytes. The upper half of the 128-bit length is always zero.
export function sha512(...parts: Uint8Array[]): Bytes {
  const whole = concat(...parts);
  const zeros = (256 - 17 - (whole.length % 128)) % 128;
  const length = new Uint8Array(16);
  new DataView(length.buffer).setBigUint64(8, BigInt(whole.length) * 8n);
  const message = concat(whole, Uint8Array.of(0x80), new Uint8Array(zeros), length);
  const view = new DataView(message.buffer);
  const state = start64.slice();
  for (let at = 0; at < message.length; at += 128)
    compress512(state, Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i)));
  const digest = new Uint8Array(64);
  state.forEach((v, i) => new DataView(digest.buffer).setBigUint64(8 * i, v));
  return digest;
}
