// Every screen of the supervisor and of the administrator: no serious finding of axe-core, readable at 360 px and at
// 200 %, and on paper without what is clicked.
import assert from "node:assert/strict";
import { expectAccessible, expectNarrow, photograph, reportTimes, signIn, story, timed } from "./browser.mjs";

const desks = {
  "giam-sat.1": [
    ["targets", "/app/supervisor/targets", ".chart__drawing"],
    ["target", "/app/supervisor/targets/women_party_committee?term=2025-2030&level=city&unit=&on=2026-07-01", "tbody tr"],
    ["slate", "/app/supervisor/slate", "#slate-0-post"],
    ["figures", "/app/supervisor/figures", ".govuk-task-list"],
    ["evaluations", "/app/supervisor/figures/evaluations", ".chart__drawing"],
    ["durations", "/app/supervisor/figures/durations", "tbody tr"],
    ["planning", "/app/supervisor/figures/planning", "#purpose"],
    ["recommendations", "/app/supervisor/recommendations", "#which"],
    ["recommendation-new", "/app/supervisor/recommendations/new", "#unit"],
    ["procedures", "/app/supervisor/procedures", "tbody tr"],
    ["procedure", "/app/supervisor/procedures/appointment", "tbody tr"],
    ["standards", "/app/supervisor/standards", "tbody tr"],
    ["acts", "/app/supervisor/acts", ".moj-timeline"],
  ],
  administrator: [
    ["accounts", "/app/admin/accounts", "tbody tr"],
    ["account", "/app/admin/accounts/to-chuc-tinh.1", "tbody tr"],
    ["organisation", "/app/admin/organisation", ".admin-tree details"],
    ["definitions", "/app/admin/definitions", "tbody tr"],
    ["definition", "/app/admin/definitions/appointment", ".admin-value"],
    ["publish", "/app/admin/definitions/new", "#source"],
    ["system", "/app/admin/system", ".admin-gauge"],
  ],
};

for (const [user, screens] of Object.entries(desks))
  story(`every screen of ${user} passes axe-core, wide, narrow, enlarged and on paper`, async ({ city, open }) => {
    const page = await open();
    await signIn(page, city, user, "/app");
    const times = [];
    for (const [name, path, sign] of screens) {
      await page.setViewportSize({ width: 1200, height: 900 });
      times.push(`${name}: ${await timed(page, path, sign)} ms`);
      await page.locator(sign).first().waitFor();
      await expectAccessible(page, name);
      await photograph(page, `${user}-${name}-1200`);
      for (const width of [600, 360]) {
        await page.setViewportSize({ width, height: 700 }); // 600: what 1200 px are at 200 %
        await expectNarrow(page, `${name} at ${width} px`);
        if (width === 360) await photograph(page, `${user}-${name}-360`);
      }
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByRole("button", { name: "Đăng xuất" }).isVisible(), false, `${name} on paper shows no buttons`);
      await photograph(page, `${user}-${name}-print`);
      await page.emulateMedia({ media: "screen" });
    }
    reportTimes(user, times);
  });
