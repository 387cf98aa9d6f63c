// Nothing that was typed is lost: not by another officer, a right that is gone, a server that restarts, a session that ended.
import assert from "node:assert/strict";
import { addPaper, appointment, appraisal, check, fillAppraisal, send, verdict } from "./acts.mjs";
import { fillSignIn, photograph, signIn, story } from "./browser.mjs";

const notes = "Đã trao đổi với cấp ủy, đang chờ biên bản.";

async function ready(page, city, user = "to-chuc-tinh.1") {
  await signIn(page, city, user, appraisal);
  await fillAppraisal(page, { notes });
  await addPaper(page);
  await check(page);
  await verdict(page).waitFor();
}
const typed = async (page) => assert.equal(await page.getByLabel("Ghi chú (không bắt buộc)").inputValue(), notes);

story("two officers on one case: the second is told what changed and keeps what was typed", async ({ city, open }) => {
  const page = await open();
  await ready(page, city);
  const { revision } = await city.call("thuong-vu-tinh.1", "GET", `/v1/cases/${appointment}`);
  await city.call("thuong-vu-tinh.1", "POST", `/v1/cases/${appointment}/acts`, {
    act: "record-appraisal", revision, form: { appraisal_result: "incomplete", opinions: [{ body: "Sở Tài chính", opinion: "no-reply" }] },
    documents: [{ kind: "y-kien-tham-dinh", date: "2026-07-01", number: "9-YK" }],
  });
  await send(page);
  const told = page.getByRole("alert").filter({ hasText: "Hồ sơ đã thay đổi trong khi bạn nhập" });
  await told.getByText(/thuong-vu-tinh\.1: Ghi kết quả thẩm định/).waitFor();
  await page.getByText("Việc này không còn làm được ở trạng thái mới của hồ sơ").waitFor();
  await typed(page);
  await photograph(page, "act-conflict");
});

story("another act came between, and the act is still possible: it is checked anew and sent with what was typed", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "to-chuc-tinh.1", "/app/officer/cases/MN-2026-0024/acts/record-talk");
  await page.getByLabel("Ngày trao đổi").fill("30/06/2026");
  await page.getByLabel("Ý kiến của cán bộ", { exact: true }).selectOption("agrees");
  await page.getByLabel("Nội dung trao đổi (không bắt buộc)").fill(notes);
  await check(page);
  await verdict(page).waitFor();
  const { revision } = await city.call("su-dung-tinh.1", "GET", "/v1/cases/MN-2026-0024");
  await city.call("su-dung-tinh.1", "POST", "/v1/cases/MN-2026-0024/acts", { act: "record-talk", revision, form: { talk_date: "2026-06-29", cadre_opinion: "other" } });
  const button = page.getByRole("button", { name: /^Ghi / });
  await button.click();
  await page.getByText(/su-dung-tinh\.1/).first().waitFor();
  assert.equal(await page.getByLabel("Nội dung trao đổi (không bắt buộc)").inputValue(), notes);
  await check(page);
  await verdict(page).waitFor();
  await button.click();
  await page.getByRole("heading", { name: /MN-2026-0024$/ }).waitFor();
  const stored = await city.call("su-dung-tinh.1", "GET", "/v1/cases/MN-2026-0024");
  assert.equal(stored.revision, revision + 2);
});

story("a right withdrawn in mid-session: the act is refused with the reason and what was typed stays", async ({ city, open }) => {
  const page = await open();
  await ready(page, city);
  const account = await city.call("administrator", "GET", "/v1/accounts/to-chuc-tinh.1");
  const mandate = account.facts.find((fact) => fact.kind === "mandate");
  await city.call("administrator", "POST", "/v1/facts", {
    facts: [{ subject: "account/to-chuc-tinh.1", kind: "mandate", from: mandate.from, until: "2026-07-01", value: mandate.value, corrects: mandate.position }],
  });
  await send(page);
  await page.locator(".govuk-error-summary").waitFor();
  await typed(page);
  await photograph(page, "act-right-gone");
  assert.equal((await city.call("thuong-vu-tinh.1", "GET", `/v1/cases/${appointment}`)).revision, 10);
});

story("the server restarts: the page waits, says so, goes on by itself, and the act is written once", async ({ city, open }) => {
  const page = await open();
  await ready(page, city);
  await city.stop();
  await send(page);
  await page.getByText("Mất kết nối với máy chủ").first().waitFor();
  await typed(page);
  await photograph(page, "server-away");
  await city.start();
  const heading = page.getByRole("heading", { name: `Bổ nhiệm ${appointment}` });
  const dialog = page.getByRole("dialog");
  const button = page.getByRole("button", { name: "Ghi kết quả thẩm định" });
  for (let turn = 0; turn < 4 && !(await heading.isVisible()); ++turn) {
    await heading.or(dialog).or(page.locator(".govuk-error-summary")).first().waitFor();
    if (await dialog.isVisible()) await fillDialog(page, city);
    else if (!(await heading.isVisible())) await button.click();
    await heading.or(dialog).or(page.locator(".govuk-error-summary")).first().waitFor();
  }
  await heading.waitFor();
  assert.equal((await city.call("to-chuc-tinh.1", "GET", `/v1/cases/${appointment}`)).revision, 11);
});

async function fillDialog(page, city) {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mật khẩu").fill(city.password("to-chuc-tinh.1"));
  await dialog.getByLabel("Mật khẩu").press("Enter");
  await dialog.waitFor({ state: "detached" });
}

story("the network is lost for long: the page says what to do, and another try is not written twice", async ({ city, open }) => {
  const page = await open();
  await ready(page, city);
  await page.context().setOffline(true);
  await send(page);
  await page.getByText("hãy bấm gửi lại, việc sẽ không bị ghi hai lần").waitFor();
  await typed(page);
  await photograph(page, "network-lost");
  await page.context().setOffline(false);
  await send(page);
  await page.getByRole("heading", { name: `Bổ nhiệm ${appointment}` }).waitFor();
  assert.equal((await city.call("to-chuc-tinh.1", "GET", `/v1/cases/${appointment}`)).revision, 11);
});

story("a wrong password is refused in words, and no page of the desk is shown", async ({ city, open }) => {
  const page = await open();
  await page.goto(city.address);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByText("Nhập tên đăng nhập").first().waitFor();
  await photograph(page, "sign-in-empty");
  await page.getByLabel("Tên đăng nhập").fill("to-chuc-tinh.1");
  await page.getByLabel("Mật khẩu").fill("không phải mật khẩu này");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.locator(".govuk-error-summary").getByRole("link").waitFor();
  assert.equal(await page.getByRole("button", { name: "Đăng xuất" }).count(), 0);
  await fillSignIn(page, city, "to-chuc-tinh.1");
  await page.getByRole("heading", { name: "Việc của tôi" }).first().waitFor();
});
