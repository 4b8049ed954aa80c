import { describe, expect, it } from "vitest";
import type { Page } from "./backend";
import type { Line } from "./model";
import { PAGE, Pages } from "./pages";

const TOTAL = 250;

function list(names: (index: number) => string, total = () => TOTAL) {
  const asked: number[] = [];
  const pages = new Pages(
    async (offset, limit): Promise<Page> => {
      asked.push(offset);
      const size = Math.max(0, Math.min(limit, total() - offset));
      const lines = Array.from({ length: size }, (_, place) => ({ id: names(offset + place) }) as Line);
      return { lines, total: total(), offset, change: "" };
    },
    () => undefined,
  );
  return { pages, asked };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a long list", () => {
  it("asks for the pages that are looked at, each once", async () => {
    const { pages, asked } = list(String);
    pages.want(90, 110);
    pages.want(95, 130);
    await settled();
    expect(asked).toEqual([0, PAGE]);
    expect(pages.total).toBe(TOTAL);
    expect(pages.at(0)?.id).toBe("0");
    expect(pages.at(199)?.id).toBe("199");
    expect(pages.at(200)).toBeUndefined();
  });

  it("keeps what it shows until the new rows come, and forgets what is beyond the end", async () => {
    let total = TOTAL;
    const { pages } = list(
      (index) => `${total}/${index}`,
      () => total,
    );
    pages.want(0, 249);
    await settled();
    total = 3;
    pages.refresh();
    expect(pages.at(0)?.id).toBe("250/0");
    pages.want(0, 10);
    await settled();
    expect([pages.at(0)?.id, pages.at(3), pages.at(249)]).toEqual(["3/0", undefined, undefined]);
    expect(pages.indexOf("3/2")).toBe(2);
  });

  it("is settled when the first rows are those of the newest question", async () => {
    let question = "first";
    const { pages } = list((index) => `${question}/${index}`);
    pages.want(0, 10);
    question = "second";
    pages.refresh();
    expect(await pages.settled()).toBe(true);
    expect(pages.at(0)?.id).toBe("second/0");
  });

  it("says when it could not be settled", async () => {
    const pages = new Pages(
      () => Promise.reject(new Error("the socket is gone")),
      () => undefined,
    );
    expect(await pages.settled()).toBe(false);
  });

  it("takes no answer to an earlier question", async () => {
    const { pages } = list(String);
    pages.want(0, 10);
    pages.restart();
    await settled();
    expect(pages.total).toBeUndefined();
    expect(pages.at(0)).toBeUndefined();
  });

  it("asks again for what it did not get", async () => {
    let fails = true;
    const pages = new Pages(
      async () => {
        if (fails) throw new Error("offline");
        return { lines: [], total: 0, offset: 0, change: "" };
      },
      () => undefined,
    );
    pages.want(0, 10);
    await settled();
    expect(pages.failed).toBe(true);
    fails = false;
    pages.want(0, 10);
    await settled();
    expect([pages.failed, pages.total]).toEqual([false, 0]);
  });
});
