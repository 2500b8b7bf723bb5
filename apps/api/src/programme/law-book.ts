import type { Database } from '@lindung/db/database';
import { RULES_IN_FORCE } from '@lindung/db/programme/law-rule.repository';
import type { Law } from '@lindung/domain/programme/law';
import { readLaw, type WrittenRule } from '@lindung/domain/programme/read-law';

/** For how long a process tells prices by the rules that it has read; what is written is priced by the rules of its transaction. */
const FRESH_MS = 5_000;

/** The law in force, read once for many requests. */
export class LawBook {
  private read: { readonly law: Promise<Law>; readonly at: number } | undefined;

  constructor(private readonly database: Database) {}

  current(): Promise<Law> {
    const now = performance.now();
    if (this.read !== undefined && now - this.read.at < FRESH_MS) return this.read.law;
    const law = this.load();
    this.read = { law, at: now };
    // A law that could not be read is asked for again.
    law.catch(() => this.forget());
    return law;
  }

  /** To be called when a rule has come into force. */
  forget(): void {
    this.read = undefined;
  }

  private async load(): Promise<Law> {
    const [rows] = await this.database.read<[WrittenRule[]]>({ as: 'GATE' }, [{ text: RULES_IN_FORCE }]);
    return readLaw(rows);
  }
}
