// The cadre's page: one's own file, who read it, and a request to correct it.
import { expectAccessible, expectNarrow, photograph, signIn, story } from "./browser.mjs";

const account = "su-dung-tinh.1";
const cadre = "CB-0010";

// The administrator says whose account it is.
async function own(city) {
  const { facts } = await city.call("administrator", "GET", `/v1/accounts/${account}`);
  const { value } = facts.find((fact) => fact.kind === "account");
  await city.call("administrator", "POST", "/v1/facts", { facts: [{ subject: `account/${account}`, kind: "account", from: "2026-07-01", value: { ...value, cadre } }] });
}

story("a cadre sees what is kept about them, what was released of their evaluation, and who read the file", async ({ city, open }) => {
  await own(city);
  await city.call("to-chuc-tinh.1", "GET", `/v1/cadres/${cadre}?purpose=request:12-CV/BTC`);
  const page = await open();
  await signIn(page, city, account, "/app/cadre");
  await page.getByRole("heading", { name: "Hồ sơ của tôi" }).waitFor();
  await page.getByRole("table", { name: "Những gì cơ quan lưu về tôi" }).getByRole("cell", { name: "Lý lịch trích ngang" }).waitFor();
  await page.getByRole("table", { name: "Ai đã xem hồ sơ này" }).getByRole("cell", { name: "cơ quan tham mưu về cán bộ" }).waitFor();
  await expectAccessible(page, "the cadre's page");
  await photograph(page, "cadre-file");
  await page.setViewportSize({ width: 360, height: 700 });
  await expectNarrow(page, "the cadre's page at 360 px");
});

story("a request for correction says what it lacks, is recorded, and waits in the list", async ({ city, open }) => {
  await own(city);
  const page = await open();
  await signIn(page, city, account, "/app/cadre/correction");
  const button = page.getByRole("button", { name: "Gửi đề nghị đính chính" });
  await button.click();
  await page.getByRole("alert").getByText("Chọn nội dung cần đính chính").waitFor();
  await page.getByLabel("Về nội dung nào").selectOption({ label: "Lý lịch trích ngang" });
  await page.getByLabel("Điều đang sai").fill("Ngày sinh ghi 02/12/1976");
  await page.getByLabel("Điều đúng, và giấy tờ chứng minh").fill("12/12/1976, giấy khai sinh số 45");
  await button.click();
  await page.getByText(/^Đã ghi đề nghị vào sổ, mục \d+/).waitFor();
  await page.getByRole("cell", { name: "đang chờ" }).waitFor();
  await photograph(page, "cadre-correction");
  await expectAccessible(page, "the request for correction");
});
