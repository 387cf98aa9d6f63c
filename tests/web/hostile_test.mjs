// What somebody typed is text wherever it is shown: markup in every field runs nowhere.
import assert from "node:assert/strict";
import { appointment, appraisal, check, send, verdict } from "./acts.mjs";
import { photograph, signIn, story } from "./browser.mjs";

const hostile = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}"'&lt;`;

story("markup typed into every text field is shown as text and never runs", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1", appraisal);
  await page.getByLabel("Kết quả thẩm định", { exact: true }).selectOption({ label: "Đủ điều kiện" });
  await page.getByLabel("Cơ quan", { exact: true }).fill(hostile);
  await page.getByLabel("Ý kiến", { exact: true }).selectOption("agrees");
  await page.getByLabel("Ghi chú (không bắt buộc)").fill(hostile);
  await page.getByRole("button", { name: "Thêm văn bản giấy" }).click();
  await page.getByLabel("Tên văn bản").fill(hostile);
  await page.getByLabel("Số, ký hiệu").fill("1<b>YK</b>");
  await check(page);
  await verdict(page).waitFor();
  await send(page);
  await page.getByRole("heading", { name: `Bổ nhiệm ${appointment}` }).waitFor();
  await page.getByRole("cell", { name: hostile }).waitFor();
  await page.getByText("1<b>YK</b>").first().waitFor();
  await photograph(page, "hostile");
  await page.goto(`${city.address}/app/officer?person=${encodeURIComponent(hostile)}&procedure=${encodeURIComponent(hostile)}&view=%3Cscript%3E`);
  await page.getByRole("button", { name: /Đăng xuất|Đăng nhập/ }).first().waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
