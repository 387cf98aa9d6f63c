// What an administrator comes for: an account with a role, the end of a role; a version that is refused at
// first, then published and put in use; and no way into a case.
import assert from "node:assert/strict";
import { photograph, signIn, story, visit } from "./browser.mjs";

const hostile = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`;
const alert = (page) => page.getByRole("alert");

async function open(page, summary) {
  await page.locator("summary", { hasText: summary }).click();
}

// A grave act asks for the password again once the proof of the sign-in has grown old.
async function confirmed(page, city, seen) {
  const password = page.getByRole("dialog").getByLabel("Mật khẩu");
  await seen.or(password).first().waitFor();
  if (await password.isVisible()) {
    await password.fill(city.password("administrator"));
    await password.press("Enter");
  }
  await seen.waitFor();
}

story("an account is made and given a role, and the role ends", async ({ city, open: openPage }) => {
  const page = await openPage();
  await signIn(page, city, "administrator", "/app");
  await open(page, "Lập tài khoản");
  const form = page.getByRole("form", { name: "Lập tài khoản mới" });
  await form.getByRole("button").click();
  await alert(page).getByRole("link", { name: "Nhập tên đăng nhập" }).waitFor();
  await form.getByLabel("Tên đăng nhập").fill("nguyễn văn");
  await form.getByLabel("Họ và tên").fill(hostile);
  await form.getByLabel("Từ ngày").fill("30/02/2026");
  await form.getByRole("button").click();
  await alert(page).getByRole("link", { name: /Tên đăng nhập chỉ gồm/ }).waitFor();
  await alert(page).getByRole("link", { name: /một ngày có thật/ }).waitFor();
  await form.getByLabel("Tên đăng nhập").fill("thanh-tra.1");
  await form.getByLabel("Từ ngày").fill("01/07/2026");
  await form.getByRole("button").click();
  await alert(page).getByRole("link", { name: /Đã có tài khoản/ }).waitFor();
  await form.getByLabel("Tên đăng nhập").fill("nguoi-moi.1");
  await form.getByRole("button").click();
  await confirmed(page, city, page.getByRole("heading", { level: 1, name: "nguoi-moi.1" }));
  await page.getByText(hostile).waitFor();

  await open(page, "Giao vai trò");
  const mandate = page.getByRole("form", { name: "Giao vai trò" });
  await mandate.getByRole("button").click();
  await alert(page).getByRole("link", { name: "Chọn vai trò" }).waitFor();
  await mandate.getByLabel("Vai trò").selectOption("records");
  await mandate.getByLabel("Đơn vị phụ trách").fill("khong-co");
  await mandate.getByLabel("Hết hiệu lực từ ngày").fill("01/01/2020");
  await mandate.getByRole("button").click();
  await alert(page).getByRole("link", { name: /Ngày hết hạn phải sau/ }).waitFor();
  await mandate.getByLabel("Hết hiệu lực từ ngày").fill("");
  await mandate.getByRole("button").click();
  await confirmed(page, city, alert(page).getByRole("link", { name: /khong-co/ }));
  await mandate.getByLabel("Đơn vị phụ trách").fill("so-y-te");
  await mandate.getByRole("button").click();
  const held = page.getByRole("region", { name: "Vai trò được giao" });
  await held.getByRole("row").filter({ hasText: "Sở Y tế" }).getByText("đang hiệu lực").waitFor();

  await photograph(page, "admin-account");

  await held.getByRole("button", { name: /Cho hết hiệu lực/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hết hiệu lực từ ngày").fill("30/06/2026");
  await dialog.getByRole("button", { name: "Ghi ngày hết hiệu lực" }).click();
  await dialog.getByRole("alert").waitFor();
  await dialog.getByLabel("Hết hiệu lực từ ngày").fill("31/08/2026");
  await dialog.getByRole("button", { name: "Ghi ngày hết hiệu lực" }).click();
  await held.getByText("từ 01/07/2026, hết từ 31/08/2026").waitFor();
  const { facts } = await city.call("administrator", "GET", "/v1/accounts/nguoi-moi.1");
  assert.deepEqual(facts.map(({ kind, until }) => [kind, until ?? ""]), [["account", ""], ["mandate", "2026-08-31"]]);
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("a one-time password is shown once", async ({ city, open: openPage }) => {
  const page = await openPage();
  await signIn(page, city, "administrator", "/app/admin/accounts/van-thu.1");
  await page.getByRole("button", { name: "Cấp mật khẩu dùng một lần" }).click();
  const shown = page.getByRole("status").locator("code");
  await confirmed(page, city, shown);
  const password = await shown.innerText();
  assert.ok(password.length >= 15);
  await page.reload();
  await page.getByRole("button", { name: "Cấp mật khẩu dùng một lần" }).waitFor();
  assert.equal(await page.getByText(password).count(), 0);
});

story("a version is refused with every fault named, then published, compared, rehearsed and put in use", async ({ city, open: openPage }) => {
  const definition = await city.call("administrator", "GET", "/v1/procedures/dismissal/versions/377-qd-tw-2025");
  const broken = structuredClone(definition);
  broken.version = "thu-2026";
  delete broken.meta.title;
  broken.initial = "nowhere";
  const page = await openPage();
  await signIn(page, city, "administrator", "/app/admin/definitions/new");
  const check = page.getByRole("button", { name: "Kiểm tra định nghĩa" });
  const source = page.getByLabel("Văn bản định nghĩa (JSON)");
  await check.click();
  await alert(page).getByRole("link", { name: /Dán văn bản/ }).waitFor();
  await source.fill(`{"id": ${hostile}`);
  await check.click();
  await alert(page).getByRole("link", { name: /Không phải JSON/ }).waitFor();
  await source.fill(JSON.stringify(broken));
  await check.click();
  await page.getByRole("region", { name: /chưa công bố được/ }).getByRole("row").nth(1).waitFor();
  assert.equal(await page.getByRole("button", { name: "Công bố phiên bản" }).count(), 0, "what is wrong is not offered for publishing");
  await photograph(page, "admin-refused");
  await source.fill(JSON.stringify({ ...definition, version: "thu-2026", meta: { ...definition.meta, title: { vi: "Miễn nhiệm (thử)", en: "Dismissal (trial)" } } }));
  await check.click();
  await page.getByRole("button", { name: "Công bố phiên bản" }).click();
  await confirmed(page, city, page.getByRole("link", { name: "Xem quy trình" }));
  await page.getByRole("link", { name: "Xem quy trình" }).click();
  await page.getByLabel("Từ phiên bản").selectOption("377-qd-tw-2025");
  await page.getByLabel("Đến phiên bản").first().selectOption("thu-2026");
  const differences = page.getByRole("region", { name: "377-qd-tw-2025 → thu-2026" });
  await differences.getByRole("row").filter({ hasText: "/meta/title/vi" }).filter({ hasText: "Miễn nhiệm (thử)" }).waitFor();
  await page.getByLabel("Đến phiên bản").last().selectOption("thu-2026");
  await page.getByRole("button", { name: "Chạy thử" }).click();
  await page.getByText(/\d+ hồ sơ chuyển được, \d+ hồ sơ không/).waitFor();
  await photograph(page, "admin-definition");
  await page.getByRole("button", { name: "Đưa thu-2026 vào áp dụng" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đưa vào áp dụng", exact: true }).click();
  await confirmed(page, city, page.getByText("Đã đưa thu-2026 vào áp dụng."));
  const { versions } = await city.call("administrator", "GET", "/v1/procedures/dismissal/versions");
  assert.equal(versions.find((one) => one.version === "thu-2026").current, true);
});

story("an administrator is offered no case, and a backup into nowhere is refused", async ({ city, open: openPage }) => {
  const page = await openPage();
  await signIn(page, city, "administrator", "/app");
  const links = await page.getByRole("navigation").getByRole("link").allInnerTexts();
  assert.deepEqual(links, ["Tài khoản, phân quyền", "Định nghĩa quy trình", "Đơn vị, chức danh", "Vận hành"]);
  await visit(page, "/app/officer/cases/MN-2026-0001");
  await page.getByRole("heading", { name: "Không có trang này" }).waitFor();
  await visit(page, "/app/admin/system");
  await page.getByRole("button", { name: "Sao lưu ngay" }).click();
  await alert(page).getByText("Nhập đường dẫn").waitFor();
  await page.getByLabel("Thư mục trống trên máy chủ").fill(hostile);
  await page.getByRole("button", { name: "Sao lưu ngay" }).click();
  await alert(page).getByRole("link").waitFor();
  await visit(page, "/app/admin/organisation");
  await page.getByLabel("Ngày").fill("hôm qua");
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await alert(page).getByText("Nhập một ngày có thật").waitFor();
  await page.getByLabel("Tìm đơn vị, chức danh").fill("giam doc so y te");
  await page.getByText("Giám đốc - Sở Y tế").first().waitFor();
  assert.equal(await page.getByText("Sở Tài chính").count(), 0, "what does not fit is not shown");
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
