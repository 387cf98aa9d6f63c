// The officer's day in a browser: from the sign-in to the last click.
import assert from "node:assert/strict";
import { addPaper, appointment, appraisal, check, fillAppraisal, send, verdict } from "./acts.mjs";
import { photograph, signIn, story } from "./browser.mjs";

story("an officer finds what is overdue, what is missing by which article, and completes the step", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1");
  await page.getByRole("link", { name: /^Quá hạn \([1-9]/ }).click();
  await page.getByRole("link", { name: "MN-2026-0019" }).click();
  await page.getByRole("heading", { name: /MN-2026-0019/ }).waitFor();
  const propose = page.locator(".officer-act", { hasText: "Cần nhập" }).first();
  await propose.locator("summary").click();
  await propose.getByText("Hồ sơ còn thiếu").first().waitFor();

  await page.getByRole("link", { name: "Việc của tôi" }).first().click();
  await page.getByRole("link", { name: /^Quá hạn \([1-9]/ }).click();
  await page.getByLabel("Cán bộ, chức vụ hoặc đơn vị").fill("benh vien da khoa");
  await page.getByRole("row", { name: /Quá hạn 7 ngày làm việc.*Bổ nhiệm/ }).getByRole("link", { name: appointment }).click();
  await page.getByRole("link", { name: "Ghi kết quả thẩm định" }).click();
  await page.getByText("Phải kèm một trong các văn bản: Ý kiến thẩm định.").waitFor();
  await page.getByRole("cell", { name: "QĐ 377-QĐ/TW (thẩm định)" }).first().waitFor();
  await fillAppraisal(page);
  await page.locator("#files").setInputFiles({ name: "y-kien.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 ý kiến") });
  await page.getByText("✓ Đã lưu").waitFor();
  await page.getByLabel("Số, ký hiệu").fill("12-YK/UBKT");
  await check(page);
  await verdict(page).waitFor();
  await page.getByText("Sau việc này hồ sơ chuyển sang: Cấp có thẩm quyền quyết định").waitFor();
  await photograph(page, "act-verdict");
  await send(page);
  await page.getByRole("heading", { name: `Bổ nhiệm ${appointment}` }).waitFor();
  await page.getByText("● Cấp có thẩm quyền").waitFor();
  const stored = await city.call("to-chuc-tinh.1", "GET", `/v1/cases/${appointment}`);
  assert.deepEqual(stored.state, ["appointment.deciding"]);
  assert.match(stored.documents.at(-1).sha256, /^[0-9a-f]{64}$/);

  await page.getByRole("link", { name: "Soạn và in văn bản của hồ sơ" }).click();
  await page.getByRole("link", { name: /[Bb]iên bản kiểm phiếu/ }).first().click();
  await page.getByRole("button", { name: "In", exact: true }).waitFor();
  await page.getByText("BIÊN BẢN", { exact: false }).first().waitFor();
  await photograph(page, "print-minutes");
});

story("what is wrong in a form is said at the top and at its field, in both languages, and nothing is written", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1", appraisal);
  await check(page);
  const summary = page.locator(".govuk-error-summary");
  await summary.waitFor();
  assert.ok(await summary.evaluate((box) => box === document.activeElement), "the summary has the focus");
  await summary.getByRole("link").first().click();
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "", "a link leads to its field");
  await page.getByLabel("Ngày thực hiện").fill("31/02/2026");
  await check(page);
  await page.getByText("Nhập ngày theo dạng ngày/tháng/năm").first().waitFor();
  await photograph(page, "act-wrong-input");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Check before sending" }).waitFor();
  assert.equal((await city.call("to-chuc-tinh.1", "GET", `/v1/cases/${appointment}`)).revision, 10);
});

story("a ballot is added up while it is typed, and the server's verdict is there before it is sent", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1", "/app/officer/cases/BN-2026-0004/acts/record-leaders-2");
  for (const [label, count] of [["Triệu tập (tổng số thành viên)", 5], ["Có mặt", 5], ["Phiếu phát ra", 5], ["Phiếu thu về", 5], ["Phiếu hợp lệ", 4], ["Phiếu không hợp lệ", 0]])
    await page.getByLabel(label, { exact: true }).fill(String(count));
  const sum = page.getByRole("status", { name: "Cộng phiếu" });
  await sum.getByText("Phiếu thu về là 5, nhưng phiếu hợp lệ và không hợp lệ cộng lại là 4").waitFor();
  await page.getByLabel("Phiếu không hợp lệ", { exact: true }).fill("1");
  await sum.getByText("✓ Các số phiếu khớp nhau").waitFor();
  await page.getByRole("button", { name: "Thêm: số phiếu từng người" }).click();
  await page.getByLabel("Số phiếu", { exact: true }).fill("3");
  await sum.getByText("3/5 = 60 % trên số triệu tập").waitFor();
  await sum.getByText("3/4 = 75 % trên số phiếu hợp lệ").waitFor();
  await check(page);
  await page.getByText("✗ Chưa làm được").waitFor();
  await photograph(page, "act-ballot");
});

story("a case is opened from a proposal, under the version of the day that was chosen, and the page says why", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1", "/app/officer?view=proposals");
  await page.getByRole("link", { name: "Mở hồ sơ này" }).first().click();
  await page.getByText("bản 377-qd-tw-2025 đang có hiệu lực").waitFor();
  await page.getByLabel("Ngày phát sinh").fill("01/06/2024");
  await page.getByText("bản 80-qd-tw-2022 đang có hiệu lực").waitFor();
  await page.getByLabel("Ngày phát sinh").fill("01/07/2026");
  await photograph(page, "open-law");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Loại cơ quan").selectOption({ index: 1 });
  await page.getByLabel("Số văn bản đề nghị").fill("77-TTr/BTC");
  await page.getByLabel("Ngày đề nghị").fill("30/06/2026");
  await page.getByLabel("Ngày cấp có thẩm quyền nhận văn bản").fill("01/07/2026");
  await addPaper(page, "77-TTr/BTC");
  await page.getByLabel("Loại", { exact: true }).selectOption({ label: "Tờ trình đề nghị" });
  await check(page);
  await verdict(page).waitFor();
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByRole("heading", { name: /^Bổ nhiệm BN-2026-/ }).waitFor();
  await photograph(page, "open-done");
});

story("with the keyboard only: from the sign-in to the verdict", async ({ city, open }) => {
  const page = await open();
  await page.goto(city.address);
  await page.getByLabel("Tên đăng nhập").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Đến nội dung chính");
  const tabTo = async (wanted) => {
    for (let turn = 0; turn < 80; ++turn) {
      if (await page.evaluate((id) => document.activeElement?.id === id || document.activeElement?.textContent?.trim() === id, wanted)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`the keyboard never came to ${wanted}`);
  };
  await tabTo("user");
  await page.keyboard.type("to-chuc-tinh.1");
  await tabTo("password");
  await page.keyboard.type(city.password("to-chuc-tinh.1"));
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: appointment }).waitFor();
  await tabTo(appointment);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Ghi kết quả thẩm định" }).waitFor();
  await tabTo("Ghi kết quả thẩm định");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).waitFor();
  await tabTo("/form/appraisal_result");
  await page.keyboard.press("ArrowDown");
  await tabTo("/form/opinions/0/body");
  await page.keyboard.type("Ủy ban Kiểm tra");
  await tabTo("Kiểm tra trước khi gửi");
  await page.keyboard.press("Enter");
  await page.locator(".govuk-error-summary").waitFor();
  assert.equal(await page.getByLabel("Cơ quan", { exact: true }).inputValue(), "Ủy ban Kiểm tra");
});
