// Debian's Chromium, driven from outside. A story fails on any fault of the page, on anything the Content-Security-Policy
// stopped, and on any request to another server, whatever else it looks at.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { morning, openCity } from "./city.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = process.env.CADRE_SCREENS;
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// What the browser writes when a request is answered with a refusal, or when a story takes the server away.
const expected = /Failed to load resource: (the server responded with a status of (400|401|403|404|409|422|429|503)|net::ERR_)/;

// `clock: false` leaves the browser its own time, and with it the figures it measures.
export async function openPage(browser, city, { clock = true, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(city.address) && !request.url().startsWith("blob:")) faults.push(`request to ${request.url()}`);
  });
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => console.error(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI}`)));
  if (clock) await page.clock.setFixedTime(new Date(morning));
  page.setDefaultTimeout(40_000);
  page.faults = faults;
  return page;
}

// A story: a city, a browser and a page for it; what the page did wrong fails the story.
export function story(name, tell) {
  test(name, async () => {
    const city = await openCity();
    const browser = await chromium.launch({ executablePath: places.find(existsSync), args: ["--no-sandbox"] });
    const pages = [];
    const open = async (options) => {
      const page = await openPage(browser, city, options);
      pages.push(page);
      return page;
    };
    try {
      await tell({ city, open });
      assert.deepEqual(pages.flatMap((page) => page.faults), []);
    } catch (failure) {
      for (const [at, page] of pages.entries()) await photograph(page, `failed-${name.slice(0, 40).replace(/\W+/g, "-")}-${at}`).catch(() => undefined);
      throw failure;
    } finally {
      await browser.close();
      await city.close();
    }
  });
}

export async function fillSignIn(page, city, user) {
  await page.getByLabel("Tên đăng nhập").fill(user);
  await page.getByLabel("Mật khẩu").fill(city.password(user));
  await page.getByLabel("Mật khẩu").press("Enter");
}

export async function signIn(page, city, user, path = "/") {
  await page.goto(city.address + path);
  await fillSignIn(page, city, user);
  await page.getByRole("button", { name: "Đăng xuất" }).waitFor();
}

// Goes to another page of the same window, as a link would.
export async function visit(page, path) {
  await page.evaluate((to) => history.pushState({}, "", to), path);
}

// The same, and how long the page took from the click to the frame that shows `sign`: reported, not judged.
export async function timed(page, path, sign) {
  return page.evaluate(
    ([to, wanted]) =>
      new Promise((done) => {
        const begin = performance.now();
        const look = () => (document.querySelector(wanted) ? done(Math.round(performance.now() - begin)) : requestAnimationFrame(look));
        history.pushState({}, "", to);
        requestAnimationFrame(look);
      }),
    [path, sign],
  );
}

export function reportTimes(name, times) {
  if (!screens) return;
  mkdirSync(screens, { recursive: true });
  writeFileSync(join(screens, `times-${name}.txt`), `${times.join("\n")}\n`);
}

export async function photograph(page, name) {
  if (!screens) return;
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.jpg`), type: "jpeg", quality: 80, fullPage: true });
}

// No finding of axe-core that it calls serious or critical.
export async function expectAccessible(page, where) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  assert.ok(passes.length > 10, `axe-core looked at ${where}`);
  const grave = violations.filter((one) => one.impact === "serious" || one.impact === "critical");
  const told = grave.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  assert.deepEqual(told, [], `axe-core on ${where}`);
}

// Nothing stands out to the right: the page can be read without scrolling sideways.
export async function expectNarrow(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${where} is ${wide} px too wide`);
}
