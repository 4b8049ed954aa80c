import { describe, expect, it } from "vitest";
import { fieldOf } from "./fields";

const refused = (translation_key: string, translation_placeholders = {}) => ({
  code: "service_validation_error",
  message: "",
  translation_key,
  translation_placeholders,
});

describe("a refusal", () => {
  it("belongs to the field that it names", () => {
    expect(fieldOf(refused("value_invalid", { field: "met_on", value: "2999-01-01" }))).toBe("met_on");
    expect(fieldOf(refused("name_empty"))).toBe("name");
  });

  it("of a value's form belongs to its field, too", () => {
    const message = "no such day at 'birthday'";
    expect(fieldOf({ code: "invalid_format", message })).toBe("birthday");
  });

  it("may be about none of the fields", () => {
    expect(fieldOf(refused("storage_failed"))).toBeUndefined();
    expect(fieldOf({ code: "unknown_error", message: "no" })).toBeUndefined();
  });
});
