// What a supervisor comes for: how a target stands, who is behind it, who will age out, what a slate would change; and
// that wrong or hostile input is answered where it was typed.
import assert from "node:assert/strict";
import { photograph, signIn, story, visit } from "./browser.mjs";

const day = "2026-07-01";
const women = `/app/supervisor/targets/women_party_committee?term=2025-2030&level=city&unit=&on=${day}`;
const hostile = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`;

const comma = (decimal) => String(Number(decimal)).replace(".", ",");

story("a supervisor reads that women in the committee stand at x % against ≥ 18 % and who they are, by unit", async ({ city, open }) => {
  const told = await city.call("giam-sat.1", "GET", `/v1/targets?level=city&term=2025-2030&on=${day}`);
  const target = told.indicators.find((one) => one.id === "women_party_committee");
  const { people } = await city.call("giam-sat.1", "GET", `/v1/targets/women_party_committee/people?level=city&term=2025-2030&on=${day}&side=counts`);
  assert.ok(people.length > 0 && people.length === target.numerator, "the sample has women in the committee, and each is named");
  const page = await open();
  await signIn(page, city, "giam-sat.1", "/app");
  await page.getByRole("link", { name: "Tỷ lệ nữ trong cấp ủy" }).first().click();
  const line = `${comma(target.value.decimal)} % (${target.numerator}/${target.denominator}) / phấn đấu ≥ 18 % — đạt`;
  await page.getByText(line, { exact: true }).waitFor();
  await page.getByRole("img", { name: line }).waitFor();
  const units = page.getByRole("region", { name: "Theo đơn vị" });
  for (const unit of target.units) await units.getByRole("row", { name: new RegExp(`${unit.name} ${unit.numerator}/${unit.denominator}`) }).waitFor();
  const listed = page.getByRole("region", { name: "Được tính" });
  await listed.waitFor();
  for (const one of people) assert.ok((await listed.getByRole("row").filter({ hasText: one.name }).filter({ hasText: one.unit_name }).count()) > 0, `${one.name} is listed in ${one.unit_name}`);
  assert.equal(await listed.getByRole("row").count(), people.length + 1);
  await photograph(page, "supervisor-story");
});

story("another day gives other figures, and a day that does not exist is refused where it was typed", async ({ city, open }) => {
  const told = await city.call("giam-sat.1", "GET", "/v1/targets?level=city&term=2025-2030&on=2025-08-01");
  const target = told.indicators.find((one) => one.id === "women_party_committee");
  const page = await open();
  await signIn(page, city, "giam-sat.1", women);
  const field = page.getByRole("textbox", { name: "Ngày" });
  await field.fill("31/02/2026");
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("alert").getByText("Nhập một ngày có thật").waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await field.inputValue(), "31/02/2026", "what was typed stays");
  await field.fill("1/8/2025");
  await field.press("Enter");
  await page.getByText("Tại ngày 01/08/2025").waitFor();
  await page.getByText(`(${target.numerator}/${target.denominator}) / phấn đấu ≥ 18 %`).first().waitFor();
});

story("who ages out before the next term is told with the day and the reason", async ({ city, open }) => {
  const { people, before } = await city.call("giam-sat.1", "GET", "/v1/targets/standing_committee_under40/ageing?level=city&term=2030-2035");
  assert.ok(people.length > 0 && before === "2030-07-01", "somebody ages out in the sample");
  const page = await open();
  await signIn(page, city, "giam-sat.1", `/app/supervisor/targets/standing_committee_under40?term=2030-2035&level=city&unit=&on=${day}`);
  const table = page.getByRole("region", { name: "Trước ngày 01/07/2030" });
  for (const one of people.slice(0, 5)) {
    const [year, month, date] = one.on.split("-");
    await table.getByRole("row").filter({ hasText: one.name }).filter({ hasText: `${date}/${month}/${year}` }).first().waitFor();
  }
});

story("a planned slate shows what it would change, and wrong lines are named at their fields", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "giam-sat.1", "/app/supervisor/slate?term=2025-2030&level=city");
  const before = await city.call("giam-sat.1", "GET", `/v1/targets?level=city&term=2025-2030&on=${day}`);
  const committee = before.indicators.find((one) => one.id === "women_party_committee");
  const { people } = await city.call("giam-sat.1", "GET", `/v1/targets/women_party_committee/people?level=city&term=2025-2030&on=${day}&side=counts`);
  await page.getByRole("button", { name: "Tính thử phương án" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Chọn chức vụ" }).waitFor();
  await page.getByLabel("Chức vụ", { exact: true }).fill(hostile);
  await page.getByLabel("Người", { exact: true }).fill("CB-9999");
  await page.getByRole("button", { name: "Tính thử phương án" }).click();
  await page.getByRole("alert").getByRole("link", { name: "CB-9999" }).waitFor();
  await page.getByRole("alert").getByRole("link", { name: "<img" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "slate-0-post");
  await page.getByLabel("Vào đâu").selectOption({ label: "Cấp ủy" });
  await page.getByLabel("Của đơn vị").fill(people[0].unit);
  await page.getByLabel("Người", { exact: true }).fill(people[0].cadre);
  await page.getByLabel("Thay đổi").selectOption({ label: "Thôi tham gia" });
  await page.getByRole("button", { name: "Tính thử phương án" }).click();
  const row = page.getByRole("row").filter({ hasText: "Tỷ lệ nữ trong cấp ủy" });
  await row.getByText(`(${committee.numerator}/${committee.denominator})`).waitFor();
  await row.getByText(`(${committee.numerator - 1}/${committee.denominator - 1})`).waitFor();
  await row.getByText("thay đổi", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("a recommendation is recorded, shows its reply deadline, and wrong input is named", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "giam-sat.1", "/app/supervisor/recommendations");
  await page.getByRole("link", { name: "Ghi kiến nghị" }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Chọn đơn vị nhận kiến nghị" }).waitFor();
  await page.getByLabel("Đơn vị nhận kiến nghị").fill("so-y-te");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Kiến nghị về").selectOption({ label: "Cách thực hiện một quy trình" });
  await page.getByLabel("Trích yếu").fill(hostile);
  await page.getByLabel("Nội dung kiến nghị").fill("Công khai thời hạn từng bước.");
  await page.getByLabel("Số văn bản").first().fill("12-KN/HĐND");
  await page.getByLabel("Ngày văn bản").fill("01/07/2026");
  await page.getByLabel("Hạn trả lời").fill("15/07/2026");
  await photograph(page, "supervisor-recommendation-form");
  await page.getByRole("button", { name: "Thêm văn bản giấy" }).click();
  await page.getByLabel("Tên văn bản").fill("Văn bản kiến nghị");
  await page.getByLabel("Số, ký hiệu").fill("12-KN/HĐND");
  await page.getByRole("button", { name: "Kiểm tra trước khi gửi" }).click();
  await page.getByText("✓ Đủ điều kiện").waitFor();
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByRole("heading", { name: /Kiến nghị giám sát KN-2026-\d+/ }).waitFor();
  await page.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Kiến nghị" }).click();
  await page.waitForURL(/\/app\/supervisor\/recommendations$/);
  const row = page.getByRole("row").filter({ hasText: "Sở Y tế" }).filter({ hasText: hostile });
  await row.getByText("15/07/2026").waitFor();
  await row.getByText("còn 10 ngày làm việc").waitFor();
  await page.getByLabel("Xem những kiến nghị").selectOption({ label: "Quá hạn trả lời" });
  await page.waitForURL(/which=overdue/);
  await row.waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("what a supervisor may not see is counted, never shown, and hostile addresses run nowhere", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, "giam-sat.1", "/app/supervisor/figures/planning");
  await page.getByRole("button", { name: "Xem quy hoạch" }).click();
  await page.getByRole("alert").getByRole("link", { name: /Nhập mục đích xem/ }).waitFor();
  await page.getByLabel("Xem để làm gì").fill(hostile);
  await page.getByRole("button", { name: "Xem quy hoạch" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Xem để làm gì").fill("request:1-CV");
  await page.getByRole("button", { name: "Xem quy hoạch" }).click();
  await page.getByText(/Còn \d+ người mà tài khoản này không được xem/).waitFor();
  await visit(page, "/app/supervisor/figures/evaluations");
  await page.getByLabel("Năm").fill("hai nghìn");
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("alert").getByText("Nhập năm bốn chữ số").waitFor();
  await visit(page, "/app/supervisor/figures/durations");
  await page.getByLabel("Từ ngày").fill("30/02/2026");
  await page.getByLabel("Đến ngày").fill(hostile);
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("alert").getByRole("link", { name: /Nhập một ngày có thật/ }).nth(1).waitFor();
  await page.getByLabel("Từ ngày").fill("01/07/2026");
  await page.getByLabel("Đến ngày").fill("01/06/2026");
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("alert").getByRole("link", { name: "Ngày cuối phải không trước ngày đầu" }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "to");
  await page.locator("#unit").fill("khong-co-don-vi");
  await page.getByLabel("Đến ngày").fill("02/07/2026");
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByRole("alert").getByText(/khong-co-don-vi|[Kk]hông có đơn vị/).first().waitFor();
  await page.goto(`${city.address}/app/supervisor/acts?q=${encodeURIComponent(hostile)}`);
  await page.getByRole("button", { name: /Đăng xuất|Đăng nhập/ }).first().waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
