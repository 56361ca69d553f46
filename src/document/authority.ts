/**
 * A user's own names: the persons, organizations and places that a project already knows,
 * with the forms under which texts mention them. What it says wins over what newsx finds.
 */
import type { EntityType } from './layers.ts';

export interface AuthorityEntry {
  /** The name under which the entity is listed. */
  readonly name: string;
  /** Further forms by which texts mention it; the name itself is one in any case. */
  readonly aliases: readonly string[];
  readonly type: EntityType;
  /** Each null where the file leaves it open; newsx's own finding then stands. */
  readonly title: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** Wikidata identifier, `Q4414390`. */
  readonly qid: string | null;
}

export type Authority = readonly AuthorityEntry[];
