// Acting in the name of another: the administrator records it, the officer works by it, the history names both, and what
// has ended opens nothing.
import assert from "node:assert/strict";
import { addPaper, appraisal, appointment, check, fillAppraisal, send, verdict } from "./acts.mjs";
import { expectAccessible, expectNarrow, photograph, signIn, story } from "./browser.mjs";

const lender = "to-chuc-tinh.1";
const delegate = "van-thu.1";
const hostile = `<img src=x onerror="window.ran=1">12-UQ`;
const alert = (page) => page.getByRole("alert");
const strip = (page) => page.getByRole("region", { name: "Làm việc với tư cách" });

const loan = (until, more = {}) => ({
  facts: [{ subject: `account/${lender}`, kind: "delegation", from: "2026-06-01", until, value: { to: delegate, roles: ["personnel-body"], document: "12-UQ/BTC" }, ...more }],
});

story("an administrator records a delegation, and is told what is wrong with it before", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "administrator", `/app/admin/accounts/${lender}`);
  await page.locator("summary", { hasText: "Ghi nhận ủy quyền" }).click();
  const form = page.getByRole("form", { name: "Ghi nhận ủy quyền" });
  await form.getByRole("button").click();
  for (const fault of ["Nhập tài khoản được ủy quyền", "Chọn vai trò", "Nhập số văn bản ủy quyền", "Ủy quyền phải có ngày hết hạn"])
    await alert(page).getByRole("link", { name: fault }).waitFor();
  await form.getByLabel("Ủy quyền cho tài khoản").fill("khong-co.1");
  await form.getByLabel("cơ quan tham mưu về cán bộ").check();
  await form.getByLabel("Số văn bản ủy quyền").fill(hostile);
  await form.getByLabel("Từ ngày", { exact: true }).fill("01/07/2026");
  await form.getByLabel("Hết hiệu lực từ ngày").fill("01/06/2026");
  await form.getByRole("button").click();
  await alert(page).getByRole("link", { name: /Ngày hết hạn phải sau/ }).waitFor();
  await form.getByLabel("Hết hiệu lực từ ngày").fill("31/07/2026");
  await form.getByRole("button").click();
  await alert(page).getByRole("link", { name: /khong-co\.1/ }).waitFor();
  await form.getByLabel("Ủy quyền cho tài khoản").fill(delegate);
  await form.getByRole("button").click();
  await page.getByRole("cell", { name: `${delegate} — thay mặt ${lender}` }).waitFor();
  await page.getByText(hostile).waitFor();
  await photograph(page, "admin-delegation");
  await expectAccessible(page, "an account with a delegation");
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("an officer works in the name of another, the history names both, and it ends when the delegation ends", async ({ city, open }) => {
  const { positions } = await city.call("administrator", "POST", "/v1/facts", loan("2026-08-01"));
  const page = await open();
  await signIn(page, city, delegate);
  await strip(page).getByRole("button", { name: new RegExp(`Làm thay .*${lender}`) }).click();
  await strip(page).getByText(`(${lender}) theo ủy quyền; mỗi việc ghi tên cả hai người`, { exact: false }).waitFor();
  await page.getByRole("link", { name: "Việc của tôi" }).first().click();
  await page.getByLabel("Cán bộ, chức vụ hoặc đơn vị").fill("benh vien da khoa");
  await page.getByRole("link", { name: appointment }).click();
  await page.getByRole("link", { name: "Ghi kết quả thẩm định" }).click();
  await fillAppraisal(page);
  await addPaper(page);
  await check(page);
  await verdict(page).waitFor();
  await photograph(page, "act-on-behalf");
  await expectAccessible(page, "an act in the name of another");
  await send(page);
  await page.getByRole("heading", { name: `Bổ nhiệm ${appointment}` }).waitFor();
  await page.getByText(`— ${delegate} thay mặt ${lender}, cơ quan tham mưu về cán bộ`).first().waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNarrow(page, "a case in the name of another");
  const { entries } = await city.call("thanh-tra.1", "GET", `/v1/entries?q=onbehalfof:${lender}%20act:record-appraisal`);
  assert.deepEqual(entries.map((entry) => [entry.actor, entry.onbehalfof]), [[delegate, lender]]);

  await city.call("administrator", "POST", "/v1/facts", loan("2026-07-01", { corrects: positions[0] }));
  await page.goto(city.address + appraisal);
  await strip(page).waitFor({ state: "detached" });
});

story("a delegation that ends while somebody works by it opens nothing more, and the way back is shown", async ({ city, open }) => {
  const { positions } = await city.call("administrator", "POST", "/v1/facts", loan("2026-08-01"));
  const page = await open();
  await signIn(page, city, delegate);
  await strip(page).getByRole("button", { name: /Làm thay/ }).click();
  await strip(page).getByRole("button", { name: "Trở lại việc của mình" }).waitFor();
  await city.call("administrator", "POST", "/v1/facts", loan("2026-07-01", { corrects: positions[0] }));
  await page.getByRole("link", { name: "Hồ sơ", exact: true }).click();
  await page.getByText(/không có ủy quyền nào của/).first().waitFor();
  await strip(page).getByRole("button", { name: "Trở lại việc của mình" }).click();
  await strip(page).waitFor({ state: "detached" });
});
