// Checks a case file (api/casefile/FORMAT.md) with nothing but public keys: every entry it shows is in the signed log,
// they are all entries on its subject, and what is listed, withheld and printed in it is what the log recorded when it
// was made.
import { type Bytes, equal, fromHex, toHex } from "./bytes.ts";
import { type Json, isObject, parseObject } from "./canonical.ts";
import { fileOfEntry, fileOfProof, isPosition, listedHash } from "./manifest.ts";
import { chainHead, leafHash, rootOfSubject } from "./merkle.ts";
import { cosignedAt, parseCheckpoint, parseNote, parseProof, proves, signedBy } from "./note.ts";
import { type Report, type Trust, emptyReport } from "./report.ts";
import { sha256 } from "./sha2.ts";
import { readArchive } from "./zip.ts";

export type { Problem, Report, Shown, Trust } from "./report.ts";

const format = 2;
const manifest_members = 8; // and none that only some readers look at

class Check {
  readonly report: Report = emptyReport();
  private manifest: Json = {};
  private readonly used = new Set<string>(["manifest.json", "checkpoint"]);
  private readonly leaves = new Map<number, Bytes>();

  constructor(
    private readonly files: Map<string, Bytes>,
    private readonly trust: Trust,
  ) {}

  run(): Report {
    if (!this.readManifest() || !this.checkCheckpoint()) return this.report;
    for (const listed of this.manifest.entries as unknown[]) this.checkEntry(listed);
    this.checkComplete(this.manifest.complete);
    this.checkExport(this.manifest.export);
    this.checkDocuments(this.manifest.documents);
    for (const name of this.files.keys())
      if (!this.used.has(name)) this.problem(name, null, "không có trong danh mục", "is not in the manifest");
    return this.report;
  }

  private problem(where: string, position: number | null, vi: string, en: string): void {
    this.report.problems.push({ where, position, vi, en });
  }

  private take(name: string): Bytes | undefined {
    this.used.add(name);
    return this.files.get(name);
  }

  private readManifest(): boolean {
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

  private checkCheckpoint(): boolean {
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
    for (const key of [this.trust.log, ...this.trust.witnesses]) {
      if (signedBy(note, key) === "good") continue;
      this.problem("checkpoint", null, `không có chữ ký đúng của ${key.name}`, `has no good signature of ${key.name}`);
    }
    this.report.checkpoint = checkpoint;
    this.report.cosigned = this.trust.witnesses.flatMap((witness) => cosignedAt(note, witness).map((time) => ({ name: witness.name, time })));
    return this.report.problems.length === before;
  }

  private checkEntry(listed: unknown): void {
    const position = isObject(listed) ? listed.position : null;
    const claimed = isObject(listed) ? fromHex(listed.leaf) : null;
    const previous = this.report.entries.at(-1)?.position ?? -1;
    if (!isObject(listed) || !isPosition(position) || position <= previous || claimed?.length !== 32 ||
        (listed.of !== "subject" && listed.of !== "context"))
      return this.problem("manifest.json", null, "danh mục bút tích sai", "lists an entry in a way that cannot be read");
    const withheld = isObject(listed.withheld) && Object.keys(listed.withheld).length > 0 ? String(listed.withheld.vi ?? "") : null;
    const name = fileOfEntry(position);
    const bytes = withheld === null ? this.take(name) : undefined;
    if (withheld === null && bytes === undefined) this.problem(name, position, "không có trong tệp", "is not in the file");
    if (bytes && !equal(leafHash(bytes), claimed))
      this.problem(name, position, `có mã băm ${toHex(leafHash(bytes))}, lẽ ra ${toHex(claimed)}`,
        `has the hash ${toHex(leafHash(bytes))} instead of ${toHex(claimed)}`);
    this.checkProof(position, claimed);
    this.leaves.set(position, claimed);
    const entry = bytes ? parseObject(bytes) : null;
    if (bytes && entry?.sequence !== String(position)) this.problem(name, position, "mang vị trí khác", "says that it is at another position");
    this.report.entries.push({ position, role: listed.of, entry, withheld });
  }

  private checkProof(position: number, leaf: Bytes): void {
    const name = fileOfProof(position);
    const bytes = this.take(name);
    const proof = bytes && parseProof(bytes);
    if (!proof || !proves(proof, leaf, position, this.report.checkpoint!, this.files.get("checkpoint")!))
      this.problem(name, position, "không chứng minh được mục này nằm trong sổ đã ký", "does not prove that this entry is in the signed log");
  }

  // All entries on the subject among the first `size` of the log: the chain over them is in the map whose root an
  // entry of the log holds.
  private checkComplete(complete: unknown): void {
    const say = (vi: string, en: string) => this.problem("manifest.json", null, vi, en);
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
      this.problem("manifest.json", beyond.position, "mục này nằm ngoài phần được chứng minh đầy đủ",
        "lists an entry on the subject beyond what the proof of completeness covers");
    const head = chainHead(own.map((shown) => this.leaves.get(shown.position)!));
    const found = rootOfSubject(this.report.subject, own.length, head, siblings as Bytes[]);
    if (found === null || !equal(found, root))
      return say("các mục trong tệp không phải là toàn bộ các mục về đối tượng này", "the entries shown are not all entries on this subject");
    this.report.covers = size;
  }

  // The log itself tells of the export: of this subject, of this page, of these lists, and no later than the entries
  // were counted.
  private checkExport(position: unknown): void {
    const say = (where: string, vi: string, en: string) => this.problem(where, null, vi, en);
    const page = this.take("ho-so.html");
    const entry = this.report.entries.find((shown) => shown.position === position)?.entry;
    const data = isObject(entry?.data) ? entry.data : {};
    if (!entry || entry.type !== "cadre.read.v1" || data.what !== "export" || entry.outcome !== "accepted" || entry.subject !== this.report.subject)
      return say("manifest.json", "không có mục nào của sổ ghi việc xuất hồ sơ này", "names no entry of the log that tells of this export");
    this.report.exported = entry;
    if ((position as number) >= this.report.covers)
      say("manifest.json", "chứng minh đầy đủ có trước khi xuất", "proves completeness of before the export");
    const query = isObject(data.query) ? data.query : {};
    if (!page || query.sha256 !== toHex(sha256(page)))
      say("ho-so.html", "không phải là bản đã ghi vào sổ khi xuất", "is not the page that the log recorded at the export");
    if (!isPosition(query.upto) || query.upto > (position as number) || query.listed !== listedHash(this.manifest, query.upto))
      say("manifest.json", "danh mục khác với danh mục đã ghi vào sổ khi xuất: có mục, văn bản bị thêm, bớt hoặc che",
        "lists other things than the log recorded at the export: something was added, taken out or withheld since");
    for (const name of ["classes", "matrix"]) this.checkRights(name);
  }

  private checkRights(name: string): void {
    const rights = isObject(this.manifest.rights) ? this.manifest.rights : {};
    const content = this.take(`rights/${name}.json`);
    if (content === undefined || rights[name] !== toHex(sha256(content)))
      this.problem(`rights/${name}.json`, null, "không phải là ma trận quyền đã áp dụng khi xuất", "is not the matrix of rights that applied at the export");
  }

  private checkDocuments(documents: unknown): void {
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

  private named(hash: string): boolean {
    return this.report.entries.some((shown) => shown.entry && JSON.stringify(shown.entry).includes(`"sha256":"${hash}"`));
  }
}

export function checkCaseFile(archive: Bytes, trust: Trust): Report {
  const files = readArchive(archive);
  if (typeof files !== "string") return new Check(files, trust).run();
  const problem = { where: "", position: null, vi: `tệp hỏng: ${files}`, en: files };
  return { ...emptyReport(), problems: [problem] };
}
