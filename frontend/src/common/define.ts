/** Give an element its tag. A page that was kept from before an update may meet two builds; the first one stays. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/**
 * The same for what Home Assistant's page looks up by its tag. While it starts, the page puts a registry of its own
 * in front of the browser's. A module that was faster is then known to the browser and not to the page, which would
 * say that the element doesn't exist; so it is said once more when the page's own first element is there.
 */
export function defineForPage(tag: string, element: CustomElementConstructor): void {
  define(tag, element);
  void customElements.whenDefined("home-assistant").then(() => define(tag, element));
}
