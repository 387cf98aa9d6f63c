// The papers of a case: in both layouts, with what every print must carry, and as Word files that open.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { signIn, story, visit } from "./browser.mjs";

const inspector = "thanh-tra.1";
const kinds = { minutes: "BIÊN BẢN KIỂM PHIẾU", submission: "TỜ TRÌNH", decision: "QUYẾT ĐỊNH", route: "PHIẾU THEO DÕI QUY TRÌNH" };
const headings = { party: "ĐẢNG CỘNG SẢN VIỆT NAM", state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" };

// The files of a ZIP by its central directory.
function unzip(bytes) {
  const files = new Map();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [packed, name, extra, comment] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begin, begin + packed);
    files.set(bytes.toString("utf8", at + 46, at + 46 + name), bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content);
    at += 46 + name + extra + comment;
  }
  return files;
}

const textOf = (xml) => xml.toString("utf8").replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "").replace(/&amp;/g, "&");

// The head of the log that a paper names is one that was signed: the present one, or an earlier one of a log that grew.
async function expectHead(city, text) {
  const [, size, root] = /sổ (\d+) mục, mã (\S{12})/.exec(text) ?? assert.fail(`no head of the log on the paper: ${text}`);
  const [, signed, whole] = (await (await fetch(`${city.address}/checkpoint`)).text()).split("\n");
  assert.ok(Number(size) <= Number(signed));
  if (size === signed) assert.equal(root, whole.slice(0, 12));
}

story("every paper carries its case, its law, its time, who printed it and the head of the log, in both layouts and in Word", async ({ city, open }) => {
  const { entries } = await city.call(inspector, "GET", "/v1/entries?q=act:record-ballot%20outcome:accepted&limit=1");
  const [{ case: id, data }] = entries;
  await city.call("administrator", "POST", "/v1/checkpoints"); // the server signs in its own time: there is a head from now on
  const page = await open({ acceptDownloads: true });
  await signIn(page, city, inspector, `/app/print/cases/${id}`);
  for (const [kind, title] of Object.entries(kinds)) {
    await visit(page, `/app/print/cases/${id}/${kind}`);
    const paper = page.locator(".print-paper");
    await paper.getByText(title, { exact: true }).first().waitFor();
    for (const [family, heading] of Object.entries(headings)) {
      await page.getByLabel("Thể thức").selectOption(family);
      await page.getByLabel("Địa danh").fill("Hải Vân");
      const other = headings[family === "party" ? "state" : "party"];
      const text = await paper.innerText();
      assert.ok(text.includes(heading) && !text.includes(other), "the two layouts are never mixed");
      for (const part of [id, "@", inspector, "Bản in từ hệ thống, không thay bản gốc", "sổ "])
        assert.ok(text.includes(part), `${kind} in the ${family} layout shows ${part}: ${text}`);
      await expectHead(city, text);
      const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải bản Word để sửa" }).click()]);
      const files = unzip(readFileSync(await download.path()));
      const written = textOf(files.get("word/document.xml"));
      assert.ok(written.includes(heading) && written.includes(title) && written.includes("Hải Vân"));
      const foot = textOf(files.get("word/footer1.xml"));
      assert.ok(foot.includes(id) && foot.includes("không thay bản gốc"));
      assert.match(files.get("word/footer1.xml").toString(), /NUMPAGES/);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.length > 10_000);
    const across = kind === "route";
    assert.match(pdf.toString("latin1"), across ? /MediaBox \[0 0 84[12][.\d]* 59[45][.\d]*\]/ : /MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/, `${kind} is on A4`);
  }
  await visit(page, `/app/print/cases/${id}/minutes`);
  await page.getByRole("row", { name: `Số phiếu đồng ý ${data.form.ballot.agree}` }).waitFor();
});
