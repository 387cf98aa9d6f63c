// The two trees: the log's (RFC 6962) and the map of subjects (api/casefile/FORMAT.md).
import { type Bytes, bigEndian64, utf8 } from "./bytes.ts";
import { sha256 } from "./sha2.ts";

const prefix = (byte: number) => Uint8Array.of(byte);

export function leafHash(entry: Uint8Array): Bytes {
  return sha256(prefix(0), entry);
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Bytes {
  return sha256(prefix(1), left, right);
}

// The root that `path` leads to from the leaf at `index` in a tree of `size`; null when the path has not the length
// that such a tree wants. RFC 9162, section 2.1.3.2.
export function rootOfInclusion(leaf: Bytes, index: number, size: number, path: Bytes[]): Bytes | null {
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

// Head of the chain of a subject's entries, in the order of the log.
export function chainHead(leaves: Bytes[]): Bytes {
  return leaves.reduce<Bytes>((head, leaf) => sha256(prefix(2), head, leaf), new Uint8Array(32));
}

// The root of the map in which `subject` has `count` entries that end in `head`; `siblings` from the leaf upwards.
export function rootOfSubject(subject: string, count: number, head: Bytes, siblings: Bytes[]): Bytes | null {
  if (siblings.length > 256) return null;
  const key = sha256(utf8(subject));
  let root = sha256(prefix(3), key, bigEndian64(count), head);
  siblings.forEach((sibling, i) => {
    const depth = siblings.length - 1 - i;
    const right = ((key[depth >> 3]! >> (7 - (depth & 7))) & 1) === 1;
    root = right ? sha256(prefix(4), sibling, root) : sha256(prefix(4), root, sibling);
  });
  return root;
}

