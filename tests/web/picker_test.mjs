// Finding a person by name: with the keyboard, with and without tone marks; an id is taken as it is. And the fields of forms
// in English, one click away.
import assert from "node:assert/strict";
import { expectAccessible, photograph, signIn, story } from "./browser.mjs";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
const holders = (unit) => [...unit.posts.flatMap((post) => (post.holder ? [post.holder] : [])), ...unit.units.flatMap(holders)];

// Somebody whose name nobody else has, and which has tone marks.
async function somebody(city, user) {
  const { roots } = await city.call(user, "GET", "/v1/organisation");
  const people = roots.flatMap(holders);
  const alone = people.find(({ name }) => fold(name) !== name.toLowerCase() && people.filter((other) => fold(other.name) === fold(name)).length === 1);
  assert.ok(alone, "the sample names somebody whom this account may see");
  return alone;
}

// The field shows this, soon.
const shows = (page, text) => page.waitForFunction((wanted) => document.getElementById("open-about").value === wanted || (wanted.endsWith("…") && document.getElementById("open-about").value.startsWith(wanted.slice(0, -1))), text);

const user = "to-chuc-tinh.1";
const field = "Cán bộ";

async function begin(page) {
  await page.getByLabel("Mở hồ sơ về việc gì?").selectOption({ label: "Miễn nhiệm, từ chức, cho thôi giữ chức vụ" });
  await page.getByLabel(field, { exact: true }).waitFor();
}

story("a person is found by name without tone marks, by the keyboard alone, and told by name from then on", async ({ city, open }) => {
  const { cadre, name } = await somebody(city, user);
  const page = await open();
  await signIn(page, city, user, "/app/officer/open");
  await begin(page);
  const input = page.getByRole("combobox", { name: field, exact: true });
  await input.focus();
  await page.keyboard.type(fold(name));
  await page.getByRole("option", { name: new RegExp(`^${name}.*${cadre}$`) }).waitFor();
  await expectAccessible(page, "a picker that is open");
  await photograph(page, "picker-open");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await shows(page, `${name}, …`);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText(`(${cadre})`).first().waitFor();
  await page.getByRole("option", { name: /^T3: / }).first().waitFor({ state: "attached" });
});

story("with its tone marks a name is found, with others it is not, and an id is taken as it is", async ({ city, open }) => {
  const { cadre, name } = await somebody(city, user);
  const page = await open();
  await signIn(page, city, user, "/app/officer/open");
  await begin(page);
  const input = page.getByRole("combobox", { name: field, exact: true });
  await input.fill(name);
  await page.getByRole("option", { name: new RegExp(cadre) }).waitFor();
  await input.fill(`${name} ỗỗỗ`);
  await page.getByRole("option", { name: new RegExp(cadre) }).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await input.fill("CB-9999");
  await input.press("Tab");
  await shows(page, "CB-9999"); // what is not known stays as it was typed
  await input.fill(cadre);
  await input.press("Tab");
  await shows(page, `${name}, …`);
  await input.fill("<img src=x onerror=window.ran=1>");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("<img src=x onerror=window.ran=1>").waitFor();
  assert.equal(await page.evaluate(() => window.ran), undefined);
});

story("the fields of a form are in English one click away, and what was typed stays", async ({ city, open }) => {
  const page = await open();
  await signIn(page, city, user, "/app/officer/cases/BN-2026-0004/acts/record-leaders-2");
  await page.getByLabel("Phiếu phát ra", { exact: true }).fill("5");
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.getByLabel("Ballots issued", { exact: true }).inputValue(), "5");
  await page.getByText("Valid ballots", { exact: true }).first().waitFor();
  await photograph(page, "act-english");
});
