// Several cases at once: received, reminded of, never decided. With the keyboard only, once.
import assert from "node:assert/strict";
import { expectAccessible, expectNarrow, photograph, signIn, story } from "./browser.mjs";

const officer = "to-chuc-tinh.1";
const hostile = `Đề nghị cho ý kiến <img src=x onerror="window.ran=1">`;
const several = (page) => page.getByRole("region", { name: "Nhiều hồ sơ cùng lúc" });
const boxes = (page) => page.getByRole("checkbox", { name: /^Chọn hồ sơ / });
const idOf = async (box) => (await box.getAttribute("id")).split("-").slice(1, 4).join("-");
const notes = (city, query) => city.call("thanh-tra.1", "GET", `/v1/entries?limit=100&q=${encodeURIComponent(query)}`);

story("an officer marks several cases as received with the keyboard alone, and none of them moves", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, officer, "/app/officer?view=unassigned");
  const ids = [await idOf(boxes(page).nth(0)), await idOf(boxes(page).nth(1))];
  const before = await Promise.all(ids.map((id) => city.call(officer, "GET", `/v1/cases/${id}`)));
  await boxes(page).nth(0).focus();
  await page.keyboard.press("Space");
  await several(page).getByText("Đã chọn 1 hồ sơ.").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox", "the focus stays where it was");
  await boxes(page).nth(1).focus();
  await page.keyboard.press("Space");
  await several(page).getByRole("button", { name: "Tiếp nhận 2 hồ sơ" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Không phải là giải quyết", { exact: false }).waitFor();
  await photograph(page, "work-receive");
  await expectAccessible(page, "receiving several cases");
  await page.getByRole("dialog").getByRole("button", { name: "Tiếp nhận 2 hồ sơ" }).focus();
  await page.keyboard.press("Enter");
  await several(page).getByText("Đã tiếp nhận 2 hồ sơ.").waitFor();
  const { entries } = await notes(city, "act:note-receipt");
  assert.deepEqual(entries.map((entry) => entry.case).sort(), [...ids].sort());
  for (const [at, id] of ids.entries()) {
    const now = await city.call(officer, "GET", `/v1/cases/${id}`);
    assert.deepEqual([now.revision, now.state], [before[at].revision, before[at].state]);
  }
  await page.goto(`${city.address}/app/officer?view=mine`);
  await page.getByRole("link", { name: ids[0] }).waitFor();
  await page.getByText("Đã tiếp nhận").first().waitFor();
});

story("a reminder wants words, is refused whole where one case cannot take it, and is seen by whoever owes the step", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, officer, "/app/officer?view=waiting");
  const ids = [await idOf(boxes(page).nth(0)), await idOf(boxes(page).nth(1))];
  await city.call(officer, "POST", "/v1/notes", { kind: "reminder", cases: [ids[1]], reason: "Lần trước" });
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).check();
  await several(page).getByRole("button", { name: "Đôn đốc 2 hồ sơ" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Đôn đốc 2 hồ sơ" }).click();
  await dialog.getByRole("link", { name: "Nhập nội dung đôn đốc" }).waitFor();
  await dialog.getByLabel("Nội dung đôn đốc").fill(hostile);
  await dialog.getByRole("button", { name: "Đôn đốc 2 hồ sơ" }).click();
  await dialog.getByText(`${ids[1]} hôm nay đã được đôn đốc`, { exact: false }).waitFor();
  await photograph(page, "work-remind-refused");
  assert.equal((await notes(city, `act:note-reminder -outcome:refused`)).entries.length, 1, "nothing half done");
  await dialog.getByRole("button", { name: "Thôi" }).click();
  await boxes(page).nth(1).uncheck();
  await several(page).getByRole("button", { name: "Đôn đốc 1 hồ sơ" }).click();
  assert.equal(await dialog.getByLabel("Nội dung đôn đốc").inputValue(), "");
  await dialog.getByLabel("Nội dung đôn đốc").fill(hostile);
  await dialog.getByRole("button", { name: "Đôn đốc 1 hồ sơ" }).click();
  await several(page).getByText("Đã đôn đốc 1 hồ sơ.").waitFor();
  await page.getByText(hostile).first().waitFor();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNarrow(page, "the work list with its boxes");

  const { entries } = await notes(city, `act:note-reminder case:${ids[0]}`);
  const role = entries[0].data.to[0];
  const desks = { "competent-level": "thuong-vu-tinh.1", "using-agency": "su-dung-tinh.1", "personnel-head": "truong-to-chuc-tinh.1", records: "van-thu.1" };
  const owing = await open();
  await signIn(owing, city, desks[role], `/app/officer/cases/${ids[0]}`);
  await owing.getByText(hostile).first().waitFor();
  assert.equal(await owing.evaluate(() => window.ran), undefined);
});
