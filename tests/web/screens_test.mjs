// Every screen of the officer's desk: no serious finding of axe-core, readable at 360 px, at 200 % and on paper, with a
// photograph of each. Times are measured and reported, not judged.
import assert from "node:assert/strict";
import { appraisal } from "./acts.mjs";
import { expectAccessible, expectNarrow, photograph, reportTimes, signIn, story, visit } from "./browser.mjs";

const screens = [
  ["work", "/app/officer", "Tất cả"],
  ["work-proposals", "/app/officer?view=proposals", "Mở hồ sơ này"],
  ["cases", "/app/officer/cases", "MN-2026-0019"],
  ["case", "/app/officer/cases/BN-2026-0003", "Tờ trình"],
  ["act", appraisal, "Kiểm tra trước khi gửi"],
  ["ballot", "/app/officer/cases/BN-2026-0004/acts/record-leaders-2", "Kiểm tra trước khi gửi"],
  ["open", "/app/officer/open", "Mở hồ sơ về việc gì?"],
  ["print", "/app/print/cases/BN-2026-0003", "In văn bản của hồ sơ"],
  ["password", "/app/password", "Mật khẩu mới"],
  ["nowhere", "/app/nowhere", "Không có trang này"],
];

async function come(page, path, word) {
  await visit(page, path);
  await page.getByText(word).first().waitFor();
  if (path.includes("officer/cases/BN-2026-0003") && !path.includes("/acts/")) await page.locator("svg.officer-chart").waitFor();
}

story("every screen passes axe-core, wide, narrow, enlarged and on paper", async ({ city, open }) => {
  const page = await open();
  await page.goto(city.address);
  await page.getByLabel("Tên đăng nhập").waitFor();
  await expectAccessible(page, "sign-in");
  await photograph(page, "sign-in");
  await signIn(page, city, "to-chuc-tinh.1");
  const times = [];
  for (const [name, path, word] of screens) {
    await page.setViewportSize({ width: 1200, height: 900 });
    const begin = Date.now();
    await come(page, path, word);
    times.push(`${name}: ${Date.now() - begin} ms`);
    await expectAccessible(page, name);
    await photograph(page, `${name}-1200`);
    for (const width of [600, 360]) {
      await page.setViewportSize({ width, height: 700 }); // 600: what 1200 px are at 200 %
      await expectNarrow(page, `${name} at ${width} px`);
      if (width === 360) await photograph(page, `${name}-360`);
    }
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Đăng xuất" }).isVisible(), false, `${name} on paper shows no buttons`);
    await photograph(page, `${name}-print`);
    await page.emulateMedia({ media: "screen" });
  }
  const measured = await open({ clock: false });
  await measured.goto(city.address);
  await measured.getByLabel("Tên đăng nhập").waitFor();
  const paint = await measured.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  times.unshift(`first contentful paint: ${Math.round(paint)} ms`);
  reportTimes("to-chuc-tinh.1", times);
});
