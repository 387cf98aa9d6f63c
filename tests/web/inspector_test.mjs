// The inspector's story, from sign-in to a proof that was checked in the browser; what goes wrong on the way is said.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { photograph, signIn, story } from "./browser.mjs";

const inspector = "thanh-tra.1";
const asked = (q, more = "") => `/v1/entries?q=${encodeURIComponent(q)}${more}`;
const box = (page) => page.getByLabel("Câu hỏi");

async function ask(page, question) {
  await box(page).fill(question);
  await box(page).press("Enter");
}

// A case that was voted on, from the log itself.
async function votedCase(city) {
  const { entries } = await city.call(inspector, "GET", asked("act:record-ballot outcome:accepted", "&limit=1"));
  assert.equal(entries.length, 1, "the sample city has a ballot");
  return entries[0];
}

story("who moved this case and on what ballot: found, opened, looked at as it stood then", async ({ city, open }) => {
  const ballot = await votedCase(city);
  const page = await open();
  await signIn(page, city, inspector, "/app");
  await page.getByRole("heading", { name: "Tra cứu ai làm gì, khi nào" }).waitFor();
  await ask(page, `hồ-sơ:${ballot.case} kết-quả:chấp-nhận`);
  const { count } = await city.call(inspector, "GET", asked(`case:${ballot.case} outcome:accepted`, "&count=true"));
  await page.getByText(`${count.entries} sự kiện.`, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Bỏ Hồ sơ" }).waitFor();
  await page.getByRole("button", { name: "Bảng", exact: true }).click();
  await page.getByRole("button", { name: "Cũ nhất trước" }).click();
  const rows = page.locator("tbody tr");
  await rows.first().getByText("Mở hồ sơ").waitFor();
  assert.equal(await rows.count(), count.entries);
  await photograph(page, "inspector-table");
  await page.getByRole("link", { name: ballot.sequence, exact: true }).click();
  await page.getByRole("heading", { name: `Sự kiện ${ballot.sequence}` }).waitFor();
  await page.getByRole("cell", { name: new RegExp(`(đồng ý|tán thành|agree): ${ballot.data.form.ballot.agree}\\b`, "i") }).waitFor();
  await page.getByText("Bản gốc trong sổ và mã băm").click();
  const bytes = await page.locator(".inspector-raw").textContent();
  const leaf = createHash("sha256").update(Buffer.concat([Buffer.from([0]), Buffer.from(bytes)])).digest("hex");
  await page.getByText(leaf).waitFor();
  await photograph(page, "inspector-entry");
  await page.getByRole("link", { name: ballot.case, exact: true }).click();
  await page.getByRole("slider").focus();
  await page.keyboard.press("Home");
  await page.getByRole("status").getByText(/^Sự kiện 1\//).waitFor();
  assert.equal(await page.getByRole("slider").getAttribute("aria-valuetext"), await page.getByRole("status").locator("strong").first().textContent());
  await photograph(page, "inspector-as-of");
});

story("the proof is taken for a reason, checked in the browser and told in words; one changed byte is named", async ({ city, open }) => {
  const ballot = await votedCase(city);
  const page = await open({ acceptDownloads: true });
  await signIn(page, city, inspector, `/app/inspector/proof?subject=case/${ballot.case}`);
  const take = page.getByRole("button", { name: "Xuất tệp" });
  await take.click();
  await page.getByRole("alert").getByText("Nhập số văn bản làm căn cứ xem").waitFor();
  await page.getByLabel("Số văn bản").fill("12-QĐ/UBKT");
  const [download] = await Promise.all([page.waitForEvent("download"), take.click()]);
  const file = readFileSync(await download.path());
  assert.equal(file.subarray(0, 2).toString(), "PK");
  await page.getByText(/^Đã chọn: /).waitFor();
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await page.getByText("Khóa không đúng dạng").first().waitFor();
  await page.getByRole("button", { name: "Dùng khóa do máy chủ này nêu" }).click();
  await page.waitForFunction(() => document.getElementById("log-key").value.includes("+"));
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await page.getByRole("heading", { name: `Kết quả: ĐÚNG. case/${ballot.case}` }).waitFor();
  await page.getByText("Khóa được lấy từ chính máy chủ này").waitFor();
  await page.getByText("Chưa kiểm tra nhân chứng").waitFor();
  await photograph(page, "inspector-proof-good");
  const changed = Buffer.from(file);
  changed[changed.indexOf('"actor"') + 10] ^= 1;
  const key = await page.getByLabel("Khóa công khai của sổ").inputValue();
  await page.getByLabel("Khóa công khai của sổ").fill("");
  await page.locator("#proof").setInputFiles([
    { name: "ho-so.zip", mimeType: "application/zip", buffer: changed },
    { name: "keys.txt", mimeType: "text/plain", buffer: Buffer.from(`${key}\n`) }, // as it would be dropped along
  ]);
  await page.waitForFunction((wanted) => document.getElementById("log-key").value === wanted, key);
  await page.getByText(/^Đã chọn: ho-so\.zip/).waitFor();
  await page.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await page.getByRole("heading", { name: /^Kết quả: SAI/ }).waitFor();
  await page.getByText("Tệp này không được dùng làm chứng cứ").waitFor();
  await photograph(page, "inspector-proof-bad");
  const { entries } = await city.call(inspector, "GET", asked(`type:cadre.read.v1 case:${ballot.case}`));
  assert.ok(entries.some((entry) => entry.data.purpose === "assignment:12-QĐ/UBKT"), "the log tells who took the proof and why");
});

story("a question that is wrong is answered at the box, with the term at fault selected", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, inspector, "/app/inspector");
  const wrong = [
    ["case:x foo:1", "không có từ khóa của 'foo:1'", "foo:1"],
    ["ghi-ngày:2026-99", "không hiểu thời gian", "ghi-ngày:2026-99"],
    ["outcome:maybe", "cần một giá trị", "outcome:maybe"],
    ['actor:x "chưa đóng', "dấu ngoặc kép chưa đóng", '"chưa đóng'],
  ];
  for (const [question, said, term] of wrong) {
    await ask(page, question);
    await page.locator("#q-fault").getByText(said).waitFor();
    assert.equal(await box(page).getAttribute("aria-invalid"), "true");
    const selected = await box(page).evaluate((input) => input.value.slice(input.selectionStart, input.selectionEnd));
    assert.equal(selected, term);
  }
  await photograph(page, "inspector-wrong");
  await ask(page, "outcome:refused");
  await page.locator(".moj-timeline").waitFor();
  assert.equal(await page.locator("#q-fault").count(), 0);
});

story("suggestions and the form of conditions write the language for whoever does not know it", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, inspector, "/app/inspector");
  await box(page).fill("ket");
  await page.getByRole("group", { name: "Gợi ý" }).getByRole("button", { name: /^kết-quả/ }).click();
  assert.equal(await box(page).inputValue(), "kết-quả:");
  await page.getByRole("button", { name: /bị từ chối/ }).click();
  await box(page).press("Enter");
  await page.getByRole("button", { name: /^Bỏ Kết quả: bị từ chối/ }).waitFor();
  await page.getByText("Thêm điều kiện").click();
  await page.getByLabel("Điều kiện về").selectOption({ label: "Hồ sơ" });
  await page.getByRole("button", { name: "Thêm vào câu hỏi" }).click();
  await page.getByText("Nhập giá trị của điều kiện").waitFor();
  await page.getByLabel("Giá trị", { exact: true }).fill("MN-2026-0001");
  await page.getByLabel("Loại trừ giá trị này").check();
  await page.getByRole("button", { name: "Thêm vào câu hỏi" }).click();
  await page.getByRole("button", { name: "Bỏ Hồ sơ: không phải MN-2026-0001" }).waitFor();
  assert.equal(await box(page).inputValue(), "kết-quả:refused -hồ-sơ:MN-2026-0001");
});

story("exactly what is filtered is taken away", async ({ city, open }) => {
  const page = await open({ acceptDownloads: true });
  await signIn(page, city, inspector, `/app/inspector?q=${encodeURIComponent("outcome:refused")}`);
  await page.getByText("Trích xuất đúng những gì đang lọc").click();
  await page.getByLabel("Định dạng").selectOption("ndjson");
  const button = page.getByRole("button", { name: "Tải tệp trích xuất" });
  await button.click();
  await page.getByText("Nhập số văn bản làm căn cứ xem").first().waitFor();
  await page.getByLabel("Số văn bản").fill("12-QĐ/UBKT");
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\n").map((line) => JSON.parse(line)).filter((line) => line.sequence);
  const { count } = await city.call(inspector, "GET", asked("outcome:refused", "&count=true"));
  assert.equal(lines.length, count.entries);
  assert.ok(lines.every((entry) => entry.outcome === "refused"));
});

story("a question about a person wants the paper it is asked by, and is answered when it is given", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, inspector, "/app/inspector");
  await ask(page, "cadre:CB-0010");
  const number = page.locator("#why-number");
  const why = page.locator("form", { has: number });
  await number.waitFor();
  await why.getByRole("button", { name: "Tra cứu" }).click();
  const summary = page.locator(".govuk-error-summary");
  await summary.getByRole("link").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "why-number", "the fault leads to its field");
  await number.fill("   ");
  await why.getByRole("button", { name: "Tra cứu" }).click();
  await summary.waitFor();
  assert.equal(await page.locator(".moj-timeline__item").count(), 0, "nothing is shown for no paper");
  await photograph(page, "inspector-why");
  await number.fill("12-QĐ/UBKT");
  await why.getByRole("button", { name: "Tra cứu" }).click();
  await page.locator(".moj-timeline__item").first().waitFor();
  const { entries } = await city.call(inspector, "GET", asked(`type:cadre.read.v1 actor:${inspector}`, "&limit=5"));
  assert.ok(entries.some((entry) => JSON.stringify(entry).includes("12-QĐ/UBKT")), "the reading is an entry with its paper");
});

story("what is written while one looks on appears by itself", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, inspector, `/app/inspector?q=${encodeURIComponent("type:cadre.read.v1 actor:to-chuc-tinh.1")}`);
  await page.getByRole("button", { name: "Theo dõi trực tiếp" }).click();
  await page.getByText("Đang theo dõi: 0 sự kiện mới").waitFor();
  await city.call("to-chuc-tinh.1", "GET", "/v1/cadres/CB-0010?purpose=case:MN-2026-0001").catch(() => undefined); // given or refused, it is an entry
  await page.getByText("Đang theo dõi: 1 sự kiện mới").waitFor();
});

story("a right withdrawn in mid-session ends what is shown from the next question on", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, inspector, "/app/inspector");
  await page.locator(".moj-timeline").waitFor();
  const account = await city.call("administrator", "GET", `/v1/accounts/${inspector}`);
  const mandate = account.facts.find((fact) => fact.kind === "mandate");
  await city.call("administrator", "POST", "/v1/facts", {
    facts: [{ subject: `account/${inspector}`, kind: "mandate", from: mandate.from, until: "2026-07-01", value: mandate.value, corrects: mandate.position }],
  });
  await ask(page, "outcome:accepted case:MN-2026-0001");
  await page.getByText("Tài khoản này hiện không còn được giao vai trò nào").waitFor();
  assert.equal(await page.locator(".moj-timeline__item").count(), 0);
  await photograph(page, "inspector-right-gone");
});
