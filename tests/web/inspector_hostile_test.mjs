// Markup that somebody wrote into the log is text on every screen that shows entries, and on paper.
import assert from "node:assert/strict";
import { photograph, signIn, story, visit } from "./browser.mjs";

const hostile = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>"'&lt;</style>`;

story("markup in an entry is shown as text in the timeline, the table, the entry and on paper", async ({ city, open }) => {
  await city.call("van-thu.1", "POST", "/v1/facts", {
    facts: [{ subject: "cadre/CB-0010", kind: "conclusion", from: "2026-07-01", value: { subject: "public-anger", document: hostile.slice(0, 60) } }],
  });
  const page = await open();
  const q = encodeURIComponent("type:cadre.fact.recorded.v1");
  await signIn(page, city, "thanh-tra.1", `/app/inspector?q=${q}`);
  await page.locator(".moj-timeline__item").first().waitFor();
  const newest = await page.locator(".moj-timeline__item a").first().getAttribute("href");
  await page.getByRole("button", { name: "Bảng", exact: true }).click();
  await page.locator("tbody tr").first().waitFor();
  await page.locator(`a[href="${newest}"]`).click();
  await page.getByText(hostile.slice(0, 60)).first().waitFor();
  await photograph(page, "inspector-hostile");
  await visit(page, `/app/inspector?q=${encodeURIComponent(`"${hostile}"`)}`);
  await page.getByLabel("Câu hỏi").waitFor();
  await visit(page, `/app/inspector/entries/${encodeURIComponent("<b>1</b>")}`);
  await page.locator(".govuk-error-summary").waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("what is typed into a paper before it is printed stays text", async ({ city, open }) => {
  const { entries } = await city.call("thanh-tra.1", "GET", "/v1/entries?q=act:record-ballot%20outcome:accepted&limit=1");
  const page = await open();
  await signIn(page, city, "thanh-tra.1", `/app/print/cases/${entries[0].case}/decision`);
  for (const label of ["Cơ quan cấp trên", "Cơ quan ban hành", "Địa danh", "Thay mặt, chức vụ người ký"]) await page.getByLabel(label).fill(hostile);
  await page.locator(".print-paper").getByText(hostile.toLocaleUpperCase("vi")).first().waitFor();
  assert.equal(await page.locator(".print-paper img").count(), 0);
  assert.equal(await page.evaluate(() => window.ran), undefined);
});
