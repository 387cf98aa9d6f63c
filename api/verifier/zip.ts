// Reads the archives of case files: ZIP without compression, encryption, comments or anything else that two readers
// could understand in two ways. Nothing can grow while it is unpacked, because nothing is packed.
import { type Bytes, fromUtf8 } from "./bytes.ts";

export const kFilesMax = 20000;
const name_bytes_max = 200;
const first_of_january = 0x21; // of 1980: the earliest day that ZIP knows

const goodName = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; ++bit) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ table[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}

// The files by name, or what is wrong with the archive.
export function readArchive(archive: Bytes): Map<string, Bytes> | string {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return "not a case file: no end record where one belongs";
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const whole = view.getUint32(end + 12, true) + directory === end && view.getUint16(end + 8, true) === count &&
    view.getUint16(end + 20, true) === 0;
  if (!whole || view.getUint32(end + 4, true) !== 0 || count > kFilesMax) return "the directory of the archive is damaged";
  const files = new Map<string, Bytes>();
  let before = "";
  let record = directory;
  let next = 0; // where the next local header must begin
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

interface StoredFile {
  name: string;
  content: Bytes;
  end: number;
}

// One record of the directory and the file that it names, which must begin at `begin` and lie before `limit`.
function readFile(archive: Bytes, view: DataView, record: number, begin: number, limit: number): StoredFile | string {
  if (record + 46 > archive.length || view.getUint32(record, true) !== 0x02014b50 || view.getUint16(record + 4, true) !== 10)
    return "the directory of the archive is damaged";
  const length = view.getUint16(record + 28, true);
  const name = fromUtf8(archive.subarray(record + 46, record + 46 + length));
  if (name === null || name.length !== length || length > name_bytes_max || !goodName.test(name)) return "a file of the archive has a name that is not allowed";
  const size = view.getUint32(record + 20, true);
  const content = begin + 30 + length;
  if (view.getUint32(record + 42, true) !== begin || content + size > limit) return `${name} does not lie where the directory says`;
  if (!sameFields(view, record, begin) || view.getUint32(begin, true) !== 0x04034b50) return `the two headers of ${name} differ`;
  if (view.getUint16(record + 10, true) !== 0 || view.getUint32(record + 24, true) !== size) return `${name} is packed`;
  if (view.getUint16(record + 6, true) !== 10 || view.getUint16(record + 8, true) !== 0 || view.getUint16(record + 12, true) !== 0 ||
      view.getUint16(record + 14, true) !== first_of_january)
    return `${name} has flags or a date that no case file has`;
  const inner = fromUtf8(archive.subarray(begin + 30, content));
  const bytes = archive.slice(content, content + size);
  if (inner !== name) return `${name} has two names`;
  if (crc32(bytes) !== view.getUint32(record + 16, true)) return `${name} is damaged`;
  return { name, content: bytes, end: content + size };
}

// The local header says what the directory says (from "version needed" to the lengths), and neither says more.
function sameFields(view: DataView, record: number, begin: number): boolean {
  for (let i = 0; i < 26; ++i) if (view.getUint8(record + 6 + i) !== view.getUint8(begin + 4 + i)) return false;
  for (let i = 30; i < 42; ++i) if (view.getUint8(record + i) !== 0) return false; // extra field, comment, attributes
  return view.getUint16(begin + 28, true) === 0;
}
