import type { HomeAssistant } from "./hass";

export type Registries = Pick<HomeAssistant, "entities" | "devices" | "panels">;

/** Entity ids by what they are of: `sensor.kept`, `button.log_call`. */
type EntityIds = Partial<Record<string, string>>;

export interface StarredTie {
  id: string;
  /** What the household sees: a sign, where names are kept private. */
  name: string;
  entities: EntityIds;
}

export interface NetworkEntities {
  entities: EntityIds;
  starred: StarredTie[];
}

interface ShownEntity {
  key: string;
  id: string;
  device: string;
}

/** What Home Assistant shows of a network: its own entities, and those of each starred tie by name. */
export function entitiesOf(registries: Registries, entry: string, language: string): NetworkEntities {
  const devices = devicesOf(registries, entry);
  const shown = shownEntities(registries);
  const idsOf = (device: string) =>
    Object.fromEntries(shown.filter((entity) => entity.device === device).map(({ key, id }) => [key, id]));
  const starred = devices
    .filter(({ id }) => id !== entry)
    .map(({ device, id, name }) => ({ id, name, entities: idsOf(device) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
  const own = devices.find(({ id }) => id === entry);
  return { entities: own ? idsOf(own.device) : {}, starred };
}

/** The networks that have a device, for whoever cannot ask the backend. */
export function networksIn({ devices }: Registries): { entry_id: string; title: string }[] {
  return Object.values(devices).flatMap((device) => {
    const entry = device?.primary_config_entry;
    const isNetwork = device?.identifiers?.some(([domain, id]) => domain === "weak_ties" && id === entry);
    return device && entry && isNetwork ? [{ entry_id: entry, title: nameOf(device) }] : [];
  });
}

function devicesOf({ devices }: Registries, entry: string): { device: string; id: string; name: string }[] {
  return Object.entries(devices).flatMap(([device, known]) => {
    const id = known?.identifiers?.find(([domain]) => domain === "weak_ties")?.[1];
    return known && id && known.primary_config_entry === entry ? [{ device, id, name: nameOf(known) }] : [];
  });
}

function shownEntities({ entities }: Registries): ShownEntity[] {
  return Object.entries(entities).flatMap(([id, entity]) => {
    if (entity?.platform !== "weak_ties" || entity.hidden || !entity.translation_key) return [];
    return [{ key: `${id.split(".")[0]}.${entity.translation_key}`, id, device: entity.device_id ?? "" }];
  });
}

function nameOf(device: { name?: string | null; name_by_user?: string | null }): string {
  return device.name_by_user || device.name || "";
}
