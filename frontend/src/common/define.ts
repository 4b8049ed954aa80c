/** Give an element its tag. A page that was kept from before an update may meet two builds; the first one stays. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
