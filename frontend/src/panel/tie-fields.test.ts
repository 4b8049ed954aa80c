import { describe, expect, it } from "vitest";
import type { WholeTie } from "../data/tie";
import { changedFields, problemsOf, valuesOf } from "./tie-fields";

const kenji = {
  id: "t1",
  name: "Kenji Sato",
  reading: "",
  aliases: ["Ken", "Sato-san"],
  organization: "Sony",
  title: "",
  birthday: "--05-01",
  met_on: null,
  met_how: "",
} as unknown as WholeTie;

describe("the form about somebody", () => {
  it("sends all that was filled in when they are new", () => {
    const filled = { ...valuesOf(undefined), name: " Mei Lin ", tags: "choir, Osaka、", met_on: "2020-01-02" };
    expect(changedFields(undefined, filled)).toEqual({
      name: "Mei Lin",
      strength: 1,
      tags: ["choir", "Osaka"],
      met_on: "2020-01-02",
    });
  });

  it("sends only what differs when they are known, and what was cleared", () => {
    const values = valuesOf(kenji);
    expect(changedFields(kenji, values)).toEqual({});
    expect(changedFields(kenji, { ...values, aliases: "Ken", birthday: "", organization: "", phone: "+81 3" })).toEqual(
      {
        aliases: ["Ken"],
        birthday: null,
        organization: "",
        phone: "+81 3",
      },
    );
  });

  it("says what is plainly wrong before anything is sent", () => {
    const wrong = { name: "  ", birthday: "yesterday", email: "no", met_on: "2999-01-01" };
    expect(Object.keys(problemsOf(wrong))).toEqual(["name", "birthday", "email", "met_on"]);
    expect(problemsOf({ name: "Mei", birthday: "5-1", email: "a@b", met_on: "2020-01-01" })).toEqual({});
  });
});
