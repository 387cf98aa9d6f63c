// Every screen of the inspector and of printing: no serious finding of axe-core, readable at 360 px and at 200 %, and on
// paper without what is clicked.
import assert from "node:assert/strict";
import { expectAccessible, expectNarrow, photograph, reportTimes, signIn, story, timed } from "./browser.mjs";

story("the inspector's screens and the papers pass axe-core, wide, narrow, enlarged and on paper", async ({ city, open }) => {
  const { entries } = await city.call("thanh-tra.1", "GET", "/v1/entries?q=act:record-ballot%20outcome:accepted&limit=1");
  const refused = await city.call("thanh-tra.1", "GET", "/v1/entries?q=outcome:refused&limit=1");
  const id = entries[0].case;
  const screens = [
    ["search", "/app/inspector", ".moj-timeline"],
    ["search-table", "/app/inspector?q=outcome%3Arefused&view=table", "tbody tr"],
    ["search-wrong", "/app/inspector?q=foo%3A1", "#q-fault"],
    ["entry", `/app/inspector/entries/${entries[0].sequence}`, "tbody tr"],
    ["entry-refused", `/app/inspector/entries/${refused.entries[0].sequence}`, ".inspector-reasons"],
    ["case", `/app/inspector/cases/${id}`, ".moj-timeline"],
    ["cadre", "/app/inspector/cadres/CB-0010", "#read-number"],
    ["findings", "/app/inspector/findings", "tbody tr"],
    ["conduct", "/app/inspector/conduct?from=2025-01-01&to=2026-07-01", "tbody tr"],
    ["proof", "/app/inspector/proof", "#proof"],
    ["integrity", "/app/inspector/integrity", ".govuk-summary-list"],
    ["papers", `/app/print/cases/${id}`, ".govuk-task-list"],
    ["minutes", `/app/print/cases/${id}/minutes`, ".print-paper"],
    ["route-sheet", `/app/print/cases/${id}/route`, ".print-paper"],
  ];
  const page = await open();
  await signIn(page, city, "thanh-tra.1");
  const times = [];
  for (const [name, path, sign] of screens) {
    await page.setViewportSize({ width: 1200, height: 900 });
    times.push(`${name}: ${await timed(page, path, sign)} ms`);
    await page.locator(sign).first().waitFor();
    await expectAccessible(page, name);
    await photograph(page, `inspector-${name}-1200`);
    for (const width of [600, 360]) {
      await page.setViewportSize({ width, height: 700 }); // 600: what 1200 px are at 200 %
      await expectNarrow(page, `${name} at ${width} px`);
      if (width === 360) await photograph(page, `inspector-${name}-360`);
    }
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("button", { name: "Đăng xuất" }).isVisible(), false, `${name} on paper shows no buttons`);
    await photograph(page, `inspector-${name}-print`);
    await page.emulateMedia({ media: "screen" });
  }
  reportTimes("thanh-tra.1", times);
});
