import { describe, expect, test } from "vitest";
import { lineOf } from "../../clean/text-document.ts";
import { capturedAt, page, prose, scrape } from "../../testing/sample-pages.ts";
import { readMetadata } from "../index.ts";

describe("publisher", () => {
  test("is a domain glued to the first sentence", () => {
    expect(scrape(`Inventedworld.comPeople ${prose}`).publisher?.value).toEqual({
      name: "Inventedworld.com",
      domain: "inventedworld.com",
    });
  });

  test("is a domain that the cleaner cut off", () => {
    const trim = { pass: "p", reason: "r", text: "Inventedworld.com" };
    const line = { ...lineOf(1, `Inventedworld.com${prose}`), text: prose, trims: [trim] };
    const { publisher } = readMetadata({ facts: null, lines: [line], url: null, capturedAt });
    expect(publisher).toMatchObject({
      value: { domain: "inventedworld.com" },
      source: "text:glued-domain",
    });
  });

  test("is named by a mailing list", () => {
    expect(
      scrape(prose, "Join the InventedSecurity.org mailing list").publisher?.value.domain,
    ).toBe("inventedsecurity.org");
  });

  test("has the domain of the URL and the name the page declares", () => {
    expect(
      page('<meta property="og:site_name" content="Invented Times">').publisher?.value,
    ).toEqual({ name: "Invented Times", domain: "example.org" });
  });

  test.each([
    ["og:site_name", "Quay Post - All that the tide brings in", "Quay Post"],
    ["og:site_name", "Quay Post - Bay Edition", "Quay Post - Bay Edition"],
    ["og:site_name", "The ships that we sail - Quay", "The ships that we sail - Quay"],
    ["article:publisher", "The Quay Post", "The Quay Post"],
    ["article:publisher", "https://social.example.org/quaypost", null],
  ])("by %s of %s is %s", (key, content, name) => {
    const html = `<meta property="${key}" content="${content}">`;
    expect(page(html).publisher?.value.name).toBe(name);
  });

  test.each([
    "The file news.jpg is lost",
    "He wrote to ann@example.org today",
    "globalthings news.jpg",
  ])("is not taken from %j", (line) => {
    expect(scrape(prose, line).publisher).toBeNull();
  });
});
