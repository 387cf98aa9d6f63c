// main.ts
import { readFileSync } from "node:fs";

// bytes.ts
function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
function equal(a, b) {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
function fromHex(text2) {
  if (typeof text2 !== "string" || text2.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text2)) return null;
  return Uint8Array.from({ length: text2.length / 2 }, (_, i) => parseInt(text2.slice(2 * i, 2 * i + 2), 16));
}
function fromBase64(text2) {
  if (text2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text2)) return null;
  const raw = atob(text2);
  return btoa(raw) === text2 ? Uint8Array.from(raw, (c) => c.charCodeAt(0)) : null;
}
function utf8(text2) {
  return new TextEncoder().encode(text2);
}
function fromUtf8(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
function bigEndian64(value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

// canonical.ts
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort().map((key2) => `${JSON.stringify(key2)}:${canonical(value[key2])}`);
  return `{${members.join(",")}}`;
}
var isText = (text2) => !/[\0-\x08\x0b-\x1f\x7f\p{Surrogate}]/u.test(text2) && text2.normalize("NFC") === text2;
function holdsText(value) {
  if (typeof value === "string") return isText(value);
  if (Array.isArray(value)) return value.every(holdsText);
  return !isObject(value) || Object.entries(value).every(([key2, inner]) => isText(key2) && holdsText(inner));
}
function parseObject(bytes) {
  const text2 = bytes && fromUtf8(bytes);
  if (typeof text2 !== "string") return null;
  try {
    const value = JSON.parse(text2);
    return isObject(value) && canonical(value) === text2 && holdsText(value) ? value : null;
  } catch {
    return null;
  }
}

// sha2.ts
function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; ++n) if (found.every((p2) => n % p2 !== 0)) found.push(n);
  return found;
}
function fractionOfRoot(n, k) {
  const target = BigInt(n) << 64n * k;
  let low = 0n;
  let high = 1n << 72n;
  while (high - low > 1n) {
    const middle = low + high >> 1n;
    if (middle ** k <= target) low = middle;
    else high = middle;
  }
  return BigInt.asUintN(64, low);
}
var start64 = primes(8).map((p2) => fractionOfRoot(p2, 2n));
var round64 = primes(80).map((p2) => fractionOfRoot(p2, 3n));
var start32 = Int32Array.from(start64, (v) => Number(v >> 32n) | 0);
var round32 = Int32Array.from(round64.slice(0, 64), (v) => Number(v >> 32n) | 0);
function padded(message, block) {
  const zeros = (2 * block - 9 - message.length % block) % block;
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(message.length) * 8n);
  return concat(message, Uint8Array.of(128), new Uint8Array(zeros), length);
}
function rotate32(x, n) {
  return x >>> n | x << 32 - n;
}
function compress256(state, w) {
  for (let i = 16; i < 64; ++i) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = rotate32(x, 7) ^ rotate32(x, 18) ^ x >>> 3;
    const s1 = rotate32(y, 17) ^ rotate32(y, 19) ^ y >>> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1 | 0;
  }
  let [a, b, c, d2, e, f, g, h] = state;
  for (let i = 0; i < 64; ++i) {
    const s1 = rotate32(e, 6) ^ rotate32(e, 11) ^ rotate32(e, 25);
    const t1 = h + s1 + (e & f ^ ~e & g) + round32[i] + w[i] | 0;
    const s0 = rotate32(a, 2) ^ rotate32(a, 13) ^ rotate32(a, 22);
    const t2 = s0 + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d2, c, b, a] = [g, f, e, d2 + t1 | 0, c, b, a, t1 + t2 | 0];
  }
  [a, b, c, d2, e, f, g, h].forEach((v, i) => state[i] = state[i] + v | 0);
}
function sha256(...parts) {
  const message = padded(parts.length === 1 ? parts[0] : concat(...parts), 64);
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
function rotate64(x, n) {
  return BigInt.asUintN(64, x >> n | x << 64n - n);
}
function compress512(state, w) {
  const wrap = (x) => BigInt.asUintN(64, x);
  for (let i = 16; i < 80; ++i) {
    const x = w[i - 15];
    const y = w[i - 2];
    const s0 = rotate64(x, 1n) ^ rotate64(x, 8n) ^ x >> 7n;
    const s1 = rotate64(y, 19n) ^ rotate64(y, 61n) ^ y >> 6n;
    w[i] = wrap(w[i - 16] + s0 + w[i - 7] + s1);
  }
  let [a, b, c, d2, e, f, g, h] = state;
  for (let i = 0; i < 80; ++i) {
    const s1 = rotate64(e, 14n) ^ rotate64(e, 18n) ^ rotate64(e, 41n);
    const t1 = wrap(h + s1 + (e & f ^ wrap(~e) & g) + round64[i] + w[i]);
    const s0 = rotate64(a, 28n) ^ rotate64(a, 34n) ^ rotate64(a, 39n);
    const t2 = wrap(s0 + (a & b ^ a & c ^ b & c));
    [h, g, f, e, d2, c, b, a] = [g, f, e, wrap(d2 + t1), c, b, a, wrap(t1 + t2)];
  }
  [a, b, c, d2, e, f, g, h].forEach((v, i) => state[i] = wrap(state[i] + v));
}
function sha512(...parts) {
  const whole = concat(...parts);
  const zeros = (256 - 17 - whole.length % 128) % 128;
  const length = new Uint8Array(16);
  new DataView(length.buffer).setBigUint64(8, BigInt(whole.length) * 8n);
  const message = concat(whole, Uint8Array.of(128), new Uint8Array(zeros), length);
  const view = new DataView(message.buffer);
  const state = start64.slice();
  for (let at = 0; at < message.length; at += 128)
    compress512(state, Array.from({ length: 16 }, (_, i) => view.getBigUint64(at + 8 * i)));
  const digest = new Uint8Array(64);
  state.forEach((v, i) => new DataView(digest.buffer).setBigUint64(8 * i, v));
  return digest;
}

// manifest.ts
var isPosition = (value) => Number.isSafeInteger(value) && value >= 0;
function fileOfEntry(position) {
  return `entries/${String(position).padStart(12, "0")}.json`;
}
function fileOfProof(position) {
  return `proofs/${String(position).padStart(12, "0")}.tlog-proof`;
}
function listedHash(manifest, upto) {
  const listed = {};
  for (const key2 of ["context_left_out", "documents", "rights", "subject"]) if (key2 in manifest) listed[key2] = manifest[key2];
  const rows = Array.isArray(manifest.entries) ? manifest.entries : [];
  listed.entries = rows.filter((row2) => isObject(row2) && isPosition(row2.position) && row2.position < upto);
  return toHex(sha256(utf8(canonical(listed))));
}

// merkle.ts
var prefix = (byte) => Uint8Array.of(byte);
function leafHash(entry) {
  return sha256(prefix(0), entry);
}
function nodeHash(left, right) {
  return sha256(prefix(1), left, right);
}
function rootOfInclusion(leaf, index, size, path) {
  if (index >= size) return null;
  let fn = BigInt(index);
  let sn = BigInt(size - 1);
  let root = leaf;
  for (const sibling of path) {
    if (sn === 0n) return null;
    if ((fn & 1n) === 1n || fn === sn) {
      root = nodeHash(sibling, root);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      root = nodeHash(root, sibling);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n ? root : null;
}
function chainHead(leaves) {
  return leaves.reduce((head, leaf) => sha256(prefix(2), head, leaf), new Uint8Array(32));
}
function rootOfSubject(subject, count, head, siblings) {
  if (siblings.length > 256) return null;
  const key2 = sha256(utf8(subject));
  let root = sha256(prefix(3), key2, bigEndian64(count), head);
  siblings.forEach((sibling, i) => {
    const depth = siblings.length - 1 - i;
    const right = (key2[depth >> 3] >> 7 - (depth & 7) & 1) === 1;
    root = right ? sha256(prefix(4), sibling, root) : sha256(prefix(4), root, sibling);
  });
  return root;
}

// ed25519.ts
var p = 2n ** 255n - 19n;
var order = 2n ** 252n + 27742317777372353535851937790883648493n;
var mod = (x) => (x % p + p) % p;
function power(base2, exponent) {
  let result = 1n;
  for (let square = mod(base2); exponent > 0n; exponent >>= 1n, square = mod(square * square))
    if (exponent & 1n) result = mod(result * square);
  return result;
}
var d = mod(-121665n * power(121666n, p - 2n));
var rootOfMinusOne = power(2n, (p - 1n) / 4n);
var neutral = [0n, 1n, 1n, 0n];
function add(a, b) {
  const s = mod((a[1] - a[0]) * (b[1] - b[0]));
  const t = mod((a[1] + a[0]) * (b[1] + b[0]));
  const c = mod(2n * a[3] * b[3] * d);
  const z = mod(2n * a[2] * b[2]);
  const [e, f, g, h] = [t - s, z - c, z + c, t + s];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}
function times(scalar, point) {
  let sum = neutral;
  for (let twice = point; scalar > 0n; scalar >>= 1n, twice = add(twice, twice)) if (scalar & 1n) sum = add(sum, twice);
  return sum;
}
function same(a, b) {
  return mod(a[0] * b[2] - b[0] * a[2]) === 0n && mod(a[1] * b[2] - b[1] * a[2]) === 0n;
}
function littleEndian(bytes) {
  return bytes.reduceRight((value, byte) => value << 8n | BigInt(byte), 0n);
}
function decode(bytes) {
  const raw = littleEndian(bytes);
  const y = raw & 2n ** 255n - 1n;
  const odd = raw >> 255n;
  if (y >= p) return null;
  const u = mod(y * y - 1n);
  const v = mod(d * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (p - 5n) / 8n));
  if (mod(v * x * x) === mod(-u)) x = mod(x * rootOfMinusOne);
  if (mod(v * x * x) !== u || x === 0n && odd === 1n) return null;
  if ((x & 1n) !== odd) x = p - x;
  return [x, y, 1n, mod(x * y)];
}
var base = decode(Uint8Array.from({ length: 32 }, (_, i) => i === 0 ? 88 : 102));
function ed25519Verifies(key2, message, signature) {
  if (key2.length !== 32 || signature.length !== 64) return false;
  const r = decode(signature.subarray(0, 32));
  const a = decode(key2);
  const s = littleEndian(signature.subarray(32));
  if (r === null || a === null || s >= order) return false;
  const k = littleEndian(sha512(concat(signature.subarray(0, 32), key2, message))) % order;
  return same(times(s, base), add(r, times(k, a)));
}

// note.ts
var signatures_max = 64;
function parseKey(text2) {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text2.trim());
  const material = match && fromBase64(match[3]);
  if (!match || !material || material.length !== 33) return null;
  const algorithm = material[0];
  if (algorithm !== 1 && algorithm !== 4) return null;
  const id = sha256(utf8(match[1] + "\n"), material).slice(0, 4);
  const claimed = parseInt(match[2], 16) === new DataView(id.buffer).getUint32(0);
  return claimed ? { name: match[1], id, algorithm, key: material.slice(1) } : null;
}
function parseNote(bytes) {
  const whole = fromUtf8(bytes);
  if (whole === null || /[\u0000-\u0009\u000b-\u001f]/.test(whole) || !whole.endsWith("\n")) return null;
  const split = whole.lastIndexOf("\n\n");
  if (split < 0) return null;
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > signatures_max) return null;
  const signatures = [];
  for (const line of lines) {
    const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const blob = match && fromBase64(match[2]);
    if (!match || !blob || blob.length < 5) return null;
    signatures.push({ name: match[1], id: blob.slice(0, 4), signature: blob.slice(4) });
  }
  return { text: whole.slice(0, split + 1), signatures };
}
function signedBy(note, key2) {
  let found = "none";
  for (const line of note.signatures) {
    if (line.name !== key2.name || !equal(line.id, key2.id)) continue;
    if (!verifies(note.text, key2, line.signature)) return "bad";
    found = "good";
  }
  return found;
}
function cosignedAt(note, witness) {
  return note.signatures.filter((line) => line.name === witness.name && equal(line.id, witness.id) && line.signature.length === 72).map((line) => Number(new DataView(line.signature.buffer, line.signature.byteOffset).getBigUint64(0)));
}
function verifies(text2, key2, blob) {
  if (key2.algorithm === 1) return ed25519Verifies(key2.key, utf8(text2), blob);
  if (blob.length !== 72) return false;
  const time = new DataView(blob.buffer).getBigUint64(0);
  return ed25519Verifies(key2.key, utf8(`cosignature/v1
time ${time}
${text2}`), blob.slice(8));
}
function parseCheckpoint(text2) {
  const lines = text2.split("\n");
  const root = fromBase64(lines[2] ?? "");
  if (lines.length < 4 || lines[0] === "" || !isCount(lines[1]) || root?.length !== 32) return null;
  return { origin: lines[0], size: Number(lines[1]), root };
}
function isCount(text2) {
  return /^(0|[1-9][0-9]{0,15})$/.test(text2) && Number.isSafeInteger(Number(text2));
}
function parseProof(bytes) {
  const text2 = fromUtf8(bytes);
  const head = text2 && /^c2sp\.org\/tlog-proof@v1\n(?:extra [A-Za-z0-9+/=]+\n)?index ([0-9]+)\n((?:[A-Za-z0-9+/=]{44}\n){0,63})\n/.exec(text2);
  if (!text2 || !head || !isCount(head[1])) return null;
  const path = head[2].split("\n").slice(0, -1).map(fromBase64);
  if (path.some((hash) => hash?.length !== 32)) return null;
  return { index: Number(head[1]), path, checkpoint: utf8(text2.slice(head[0].length)) };
}
function proves(proof, leaf, position, checkpoint, bytes) {
  if (proof.index !== position || !equal(proof.checkpoint, bytes)) return false;
  const root = rootOfInclusion(leaf, position, checkpoint.size, proof.path);
  return root !== null && equal(root, checkpoint.root);
}

// report.ts
function emptyReport() {
  return { subject: "", checkpoint: null, covers: 0, left_out: 0, entries: [], exported: null, cosigned: [], problems: [] };
}

// zip.ts
var kFilesMax = 2e4;
var name_bytes_max = 200;
var first_of_january = 33;
var goodName = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
var table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; ++bit) n = n & 1 ? n >>> 1 ^ 3988292384 : n >>> 1;
  return n;
});
function crc32(bytes) {
  let crc = 4294967295;
  for (const byte of bytes) crc = crc >>> 8 ^ table[(crc ^ byte) & 255];
  return ~crc >>> 0;
}
function readArchive(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 101010256) return "not a case file: no end record where one belongs";
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const whole = view.getUint32(end + 12, true) + directory === end && view.getUint16(end + 8, true) === count && view.getUint16(end + 20, true) === 0;
  if (!whole || view.getUint32(end + 4, true) !== 0 || count > kFilesMax) return "the directory of the archive is damaged";
  const files = /* @__PURE__ */ new Map();
  let before = "";
  let record = directory;
  let next = 0;
  for (let i = 0; i < count; ++i) {
    const file = readFile(archive, view, record, next, directory);
    if (typeof file === "string") return file;
    if (file.name <= before) return `${file.name} is there twice, or out of order`;
    before = file.name;
    files.set(file.name, file.content);
    record += 46 + file.name.length;
    next = file.end;
  }
  return record === end && next === directory ? files : "there are bytes in the archive that belong to no file";
}
function readFile(archive, view, record, begin, limit) {
  if (record + 46 > archive.length || view.getUint32(record, true) !== 33639248 || view.getUint16(record + 4, true) !== 10)
    return "the directory of the archive is damaged";
  const length = view.getUint16(record + 28, true);
  const name = fromUtf8(archive.subarray(record + 46, record + 46 + length));
  if (name === null || name.length !== length || length > name_bytes_max || !goodName.test(name)) return "a file of the archive has a name that is not allowed";
  const size = view.getUint32(record + 20, true);
  const content = begin + 30 + length;
  if (view.getUint32(record + 42, true) !== begin || content + size > limit) return `${name} does not lie where the directory says`;
  if (!sameFields(view, record, begin) || view.getUint32(begin, true) !== 67324752) return `the two headers of ${name} differ`;
  if (view.getUint16(record + 10, true) !== 0 || view.getUint32(record + 24, true) !== size) return `${name} is packed`;
  if (view.getUint16(record + 6, true) !== 10 || view.getUint16(record + 8, true) !== 0 || view.getUint16(record + 12, true) !== 0 || view.getUint16(record + 14, true) !== first_of_january)
    return `${name} has flags or a date that no case file has`;
  const inner = fromUtf8(archive.subarray(begin + 30, content));
  const bytes = archive.slice(content, content + size);
  if (inner !== name) return `${name} has two names`;
  if (crc32(bytes) !== view.getUint32(record + 16, true)) return `${name} is damaged`;
  return { name, content: bytes, end: content + size };
}
function sameFields(view, record, begin) {
  for (let i = 0; i < 26; ++i) if (view.getUint8(record + 6 + i) !== view.getUint8(begin + 4 + i)) return false;
  for (let i = 30; i < 42; ++i) if (view.getUint8(record + i) !== 0) return false;
  return view.getUint16(begin + 28, true) === 0;
}

// case_file.ts
var format = 2;
var manifest_members = 8;
var Check = class {
  constructor(files, trust) {
    this.files = files;
    this.trust = trust;
  }
  report = emptyReport();
  manifest = {};
  used = /* @__PURE__ */ new Set(["manifest.json", "checkpoint"]);
  leaves = /* @__PURE__ */ new Map();
  run() {
    if (!this.readManifest() || !this.checkCheckpoint()) return this.report;
    for (const listed of this.manifest.entries) this.checkEntry(listed);
    this.checkComplete(this.manifest.complete);
    this.checkExport(this.manifest.export);
    this.checkDocuments(this.manifest.documents);
    for (const name of this.files.keys())
      if (!this.used.has(name)) this.problem(name, null, "không có trong danh mục", "is not in the manifest");
    return this.report;
  }
  problem(where, position, vi, en) {
    this.report.problems.push({ where, position, vi, en });
  }
  take(name) {
    this.used.add(name);
    return this.files.get(name);
  }
  readManifest() {
    const manifest = parseObject(this.files.get("manifest.json"));
    if (manifest && isPosition(manifest.casefile) && manifest.casefile !== 0 && manifest.casefile !== format) {
      this.problem("manifest.json", null, `là hồ sơ dạng ${manifest.casefile}, cần dạng ${format}`, `is of format ${manifest.casefile} instead of ${format}`);
      return false;
    }
    const subject = manifest?.subject;
    const left_out = manifest?.context_left_out;
    if (manifest?.casefile !== format || Object.keys(manifest).length !== manifest_members || typeof subject !== "string" || subject === "" || !isPosition(left_out)) {
      this.problem("manifest.json", null, "thiếu hoặc không đọc được", "is missing or cannot be read");
      return false;
    }
    this.manifest = { ...manifest, entries: Array.isArray(manifest.entries) ? manifest.entries : [] };
    this.report.subject = subject;
    this.report.left_out = left_out;
    return true;
  }
  checkCheckpoint() {
    const bytes = this.files.get("checkpoint");
    const note = bytes ? parseNote(bytes) : null;
    const checkpoint = note && parseCheckpoint(note.text);
    if (!note || !checkpoint) {
      this.problem("checkpoint", null, "thiếu hoặc không đọc được", "is missing or cannot be read");
      return false;
    }
    const before = this.report.problems.length;
    if (checkpoint.origin !== this.trust.log.name)
      this.problem("checkpoint", null, `là của sổ khác: ${checkpoint.origin}`, `is of another log: ${checkpoint.origin}`);
    for (const key2 of [this.trust.log, ...this.trust.witnesses]) {
      if (signedBy(note, key2) === "good") continue;
      this.problem("checkpoint", null, `không có chữ ký đúng của ${key2.name}`, `has no good signature of ${key2.name}`);
    }
    this.report.checkpoint = checkpoint;
    this.report.cosigned = this.trust.witnesses.flatMap((witness) => cosignedAt(note, witness).map((time) => ({ name: witness.name, time })));
    return this.report.problems.length === before;
  }
  checkEntry(listed) {
    const position = isObject(listed) ? listed.position : null;
    const claimed = isObject(listed) ? fromHex(listed.leaf) : null;
    const previous = this.report.entries.at(-1)?.position ?? -1;
    if (!isObject(listed) || !isPosition(position) || position <= previous || claimed?.length !== 32 || listed.of !== "subject" && listed.of !== "context")
      return this.problem("manifest.json", null, "danh mục bút tích sai", "lists an entry in a way that cannot be read");
    const withheld = isObject(listed.withheld) && Object.keys(listed.withheld).length > 0 ? String(listed.withheld.vi ?? "") : null;
    const name = fileOfEntry(position);
    const bytes = withheld === null ? this.take(name) : void 0;
    if (withheld === null && bytes === void 0) this.problem(name, position, "không có trong tệp", "is not in the file");
    if (bytes && !equal(leafHash(bytes), claimed))
      this.problem(
        name,
        position,
        `có mã băm ${toHex(leafHash(bytes))}, lẽ ra ${toHex(claimed)}`,
        `has the hash ${toHex(leafHash(bytes))} instead of ${toHex(claimed)}`
      );
    this.checkProof(position, claimed);
    this.leaves.set(position, claimed);
    const entry = bytes ? parseObject(bytes) : null;
    if (bytes && entry?.sequence !== String(position)) this.problem(name, position, "mang vị trí khác", "says that it is at another position");
    this.report.entries.push({ position, role: listed.of, entry, withheld });
  }
  checkProof(position, leaf) {
    const name = fileOfProof(position);
    const bytes = this.take(name);
    const proof = bytes && parseProof(bytes);
    if (!proof || !proves(proof, leaf, position, this.report.checkpoint, this.files.get("checkpoint")))
      this.problem(name, position, "không chứng minh được mục này nằm trong sổ đã ký", "does not prove that this entry is in the signed log");
  }
  // All entries on the subject among the first `size` of the log: the chain over them is in the map whose root an
  // entry of the log holds.
  checkComplete(complete) {
    const say = (vi, en) => this.problem("manifest.json", null, vi, en);
    if (!isObject(complete) || !isPosition(complete.size) || !isPosition(complete.position) || !Array.isArray(complete.siblings))
      return say("thiếu chứng minh đầy đủ", "has no proof of completeness");
    const size = complete.size;
    const map = this.report.entries.find((shown) => shown.position === complete.position);
    const data = map?.entry?.type === "cadre.log.subjects.v1" ? map.entry.data : null;
    const root = isObject(data) && data.size === size ? fromHex(data.root) : null;
    const siblings = complete.siblings.map(fromHex);
    if (root === null || siblings.some((hash) => hash?.length !== 32))
      return say("chứng minh đầy đủ không dựa vào mục nào của sổ", "proves completeness by no entry of the log");
    const own = this.report.entries.filter((shown) => shown.role === "subject");
    for (const beyond of own.filter((shown) => shown.position >= size))
      this.problem(
        "manifest.json",
        beyond.position,
        "mục này nằm ngoài phần được chứng minh đầy đủ",
        "lists an entry on the subject beyond what the proof of completeness covers"
      );
    const head = chainHead(own.map((shown) => this.leaves.get(shown.position)));
    const found = rootOfSubject(this.report.subject, own.length, head, siblings);
    if (found === null || !equal(found, root))
      return say("các mục trong tệp không phải là toàn bộ các mục về đối tượng này", "the entries shown are not all entries on this subject");
    this.report.covers = size;
  }
  // The log itself tells of the export: of this subject, of this page, of these lists, and no later than the entries
  // were counted.
  checkExport(position) {
    const say = (where, vi, en) => this.problem(where, null, vi, en);
    const page = this.take("ho-so.html");
    const entry = this.report.entries.find((shown) => shown.position === position)?.entry;
    const data = isObject(entry?.data) ? entry.data : {};
    if (!entry || entry.type !== "cadre.read.v1" || data.what !== "export" || entry.outcome !== "accepted" || entry.subject !== this.report.subject)
      return say("manifest.json", "không có mục nào của sổ ghi việc xuất hồ sơ này", "names no entry of the log that tells of this export");
    this.report.exported = entry;
    if (position >= this.report.covers)
      say("manifest.json", "chứng minh đầy đủ có trước khi xuất", "proves completeness of before the export");
    const query = isObject(data.query) ? data.query : {};
    if (!page || query.sha256 !== toHex(sha256(page)))
      say("ho-so.html", "không phải là bản đã ghi vào sổ khi xuất", "is not the page that the log recorded at the export");
    if (!isPosition(query.upto) || query.upto > position || query.listed !== listedHash(this.manifest, query.upto))
      say(
        "manifest.json",
        "danh mục khác với danh mục đã ghi vào sổ khi xuất: có mục, văn bản bị thêm, bớt hoặc che",
        "lists other things than the log recorded at the export: something was added, taken out or withheld since"
      );
    for (const name of ["classes", "matrix"]) this.checkRights(name);
  }
  checkRights(name) {
    const rights = isObject(this.manifest.rights) ? this.manifest.rights : {};
    const content = this.take(`rights/${name}.json`);
    if (content === void 0 || rights[name] !== toHex(sha256(content)))
      this.problem(`rights/${name}.json`, null, "không phải là ma trận quyền đã áp dụng khi xuất", "is not the matrix of rights that applied at the export");
  }
  checkDocuments(documents) {
    for (const document of Array.isArray(documents) ? documents : []) {
      const hash = isObject(document) ? document.sha256 : null;
      if (typeof hash !== "string") {
        this.problem("manifest.json", null, "danh mục văn bản sai", "lists a document in a way that cannot be read");
        continue;
      }
      if (isObject(document) && isObject(document.withheld) && Object.keys(document.withheld).length > 0) continue;
      const content = this.take(`documents/${hash}`);
      if (!content || toHex(sha256(content)) !== hash)
        this.problem(`documents/${hash}`, null, "không phải là văn bản có mã băm này", "is not the document of that hash");
      if (!this.named(hash)) this.problem(`documents/${hash}`, null, "không mục nào nhắc đến", "is named by no entry");
    }
  }
  named(hash) {
    return this.report.entries.some((shown) => shown.entry && JSON.stringify(shown.entry).includes(`"sha256":"${hash}"`));
  }
};
function checkCaseFile(archive, trust) {
  const files = readArchive(archive);
  if (typeof files !== "string") return new Check(files, trust).run();
  const problem = { where: "", position: null, vi: `tệp hỏng: ${files}`, en: files };
  return { ...emptyReport(), problems: [problem] };
}

// words.ts
function text(value) {
  return typeof value === "string" ? value : "";
}
function heading(report, language) {
  const good = report.problems.length === 0;
  if (language === "vi") return good ? `ĐÚNG: ${report.subject}` : `SAI: ${report.problems.length} điểm không khớp`;
  return good ? `GOOD: ${report.subject}` : `BAD: ${report.problems.length} things do not fit`;
}
function summary(report, language) {
  if (report.problems.length > 0)
    return report.problems.map((p2) => `${p2.position === null ? "" : `#${p2.position} `}${p2.where}: ${language === "vi" ? p2.vi : p2.en}`);
  return language === "vi" ? inVietnamese(report) : inEnglish(report);
}
function counts(report) {
  const own = report.entries.filter((shown) => shown.role === "subject").length;
  const withheld = report.entries.filter((shown) => shown.withheld !== null).length;
  return { own, withheld, size: report.checkpoint?.size ?? 0 };
}
function export_of(report) {
  const data = report.exported?.data;
  const why = typeof data === "object" && data !== null && "purpose" in data ? text(data.purpose) : "";
  return { who: text(report.exported?.actor), when: text(report.exported?.time), why };
}
var moment = (seconds) => new Date(seconds * 1e3).toISOString();
function inVietnamese(report) {
  const { own, withheld, size } = counts(report);
  const { who, when, why } = export_of(report);
  return [
    `${own} mục về ${report.subject}; đầy đủ trong ${report.covers} mục đầu của sổ`,
    `Sổ đã ký: ${size} mục`,
    `Xuất bởi ${who} lúc ${when}, mục đích: ${why === "" ? "(của chính mình)" : why}`,
    ...report.cosigned.map((one) => `Nhân chứng ${one.name} ký lúc ${moment(one.time)}`),
    ...withheld > 0 ? [`Không hiển thị: ${withheld} mục`] : [],
    ...report.left_out > 0 ? [`Căn cứ không kèm theo: ${report.left_out} mục`] : []
  ];
}
function inEnglish(report) {
  const { own, withheld, size } = counts(report);
  const { who, when, why } = export_of(report);
  return [
    `${own} entries on ${report.subject}; all there are among the first ${report.covers} of the log`,
    `The signed log has ${size} entries`,
    `Exported by ${who} at ${when}, for: ${why === "" ? "(their own)" : why}`,
    ...report.cosigned.map((one) => `Cosigned by ${one.name} at ${moment(one.time)}`),
    ...withheld > 0 ? [`Withheld: ${withheld} entries`] : [],
    ...report.left_out > 0 ? [`Left out of what it rests on: ${report.left_out} entries`] : []
  ];
}
function row(shown) {
  const entry = shown.entry;
  if (entry === null) return [String(shown.position), "", "", "", shown.withheld ?? ""];
  const what = text(entry.act) || text(entry.type);
  return [String(shown.position), text(entry.time), text(entry.actor), what, text(entry.outcome)];
}

// main.ts
function key(text2) {
  const parsed = text2 === void 0 ? null : parseKey(text2);
  if (parsed === null) throw new Error(`expected a key like NAME+1234abcd+BASE64, but got '${text2}'`);
  return parsed;
}
function readCall(words) {
  let file;
  let log;
  const call = { witnesses: [], language: "vi", json: false };
  for (let word = words.shift(); word !== void 0; word = words.shift()) {
    if (word === "--key") log = key(words.shift());
    else if (word === "--witness") call.witnesses.push(key(words.shift()));
    else if (word === "--lang") call.language = words.shift() === "en" ? "en" : "vi";
    else if (word === "--json") call.json = true;
    else if (word.startsWith("-") || file !== void 0) throw new Error(`did not expect '${word}'`);
    else file = word;
  }
  if (file === void 0 || log === void 0) throw new Error("expected FILE --key VKEY");
  return { file, log, ...call };
}
function main() {
  let call;
  let archive;
  try {
    call = readCall(process.argv.slice(2));
    archive = new Uint8Array(readFileSync(call.file));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const report = checkCaseFile(archive, call);
  if (call.json) {
    console.log(JSON.stringify({
      good: report.problems.length === 0,
      subject: report.subject,
      covers: report.covers,
      size: report.checkpoint?.size ?? null,
      entries: report.entries.length,
      left_out: report.left_out,
      withheld: report.entries.filter((shown) => shown.withheld !== null).length,
      cosigned: report.cosigned,
      exported: report.exported && { position: report.exported.sequence, actor: report.exported.actor, time: report.exported.time },
      problems: report.problems
    }));
  } else {
    console.log([heading(report, call.language), ...summary(report, call.language)].join("\n"));
    if (report.problems.length === 0) for (const shown of report.entries) console.log(row(shown).join("	"));
  }
  return report.problems.length === 0 ? 0 : 1;
}
process.exitCode = main();
