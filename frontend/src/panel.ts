/**
 * The panel's address. What it is made of comes as chunks, so that nothing asks for this module again under an
 * address without its build and gets a second copy of everything.
 */

import { ownBundle } from "./common/bundle";
import { defineForPage } from "./common/define";

const TYPE = "weak-ties-panel";

void import("./panel/weak-ties-panel").then(({ WeakTiesPanel }) => {
  WeakTiesPanel.bundle = ownBundle(import.meta.url);
  defineForPage(TYPE, WeakTiesPanel);
});
