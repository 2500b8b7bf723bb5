import type { FastifyInstance } from 'fastify';

import type { Services } from '../request-context.js';
import { demoPassword, type DemoUser, provinceAdministrator } from './demo-users.js';
import { DemoVisitor } from './demo-visitor.js';

interface Named {
  readonly nodes: ReadonlyArray<{ readonly id: string; readonly code?: string; readonly name?: string }>;
}

/** Where the demo plays: its people come in through the door of the API, once each, and find regions and offices by what they are called. */
export class Stage {
  private readonly entered = new Map<string, Promise<DemoVisitor>>();

  constructor(
    private readonly http: FastifyInstance,
    readonly services: Services,
  ) {}

  enter({ username }: Pick<DemoUser, 'username'>): Promise<DemoVisitor> {
    const there = this.entered.get(username) ?? DemoVisitor.signIn(this.http, username, demoPassword);
    this.entered.set(username, there);
    return there;
  }

  /** The id of the region that carries a code. @throws Error when none does */
  async regionId(visitor: DemoVisitor, code: string): Promise<string> {
    const { regions } = await visitor.ask<{ regions: Named }>(
      `query ($code: String!) { regions(first: 10, filter: { q: $code }) { nodes { id code } } }`,
      { code },
    );
    return required(
      regions.nodes.find((region) => region.code === code),
      code,
    );
  }

  /** The id of an office by the name that it has on the day. @throws Error when there is none */
  async officeId(name: string): Promise<string> {
    const province = await this.enter(provinceAdministrator);
    const { offices } = await province.ask<{ offices: Named }>(
      `query ($name: String!) { offices(first: 10, filter: { q: $name }) { nodes { id name } } }`,
      { name },
    );
    return required(
      offices.nodes.find((office) => office.name === name),
      name,
    );
  }

  /** The id of an agreement, and of its first line and who pays that. @throws Error when there is none */
  async agreement(
    visitor: DemoVisitor,
    number: string,
  ): Promise<{ id: string; lineId: string; payerId: string }> {
    const { agreements } = await visitor.ask<{ agreements: { nodes: readonly FoundAgreement[] } }>(
      `query ($number: String!) { agreements(first: 10, filter: { q: $number }) { nodes { id number lines { id payer { id } } } } }`,
      { number },
    );
    const found = agreements.nodes.find((agreement) => agreement.number === number);
    if (!found) throw new Error(`The demo has no agreement ${number}`);
    const [line] = found.lines;
    return { id: found.id, lineId: line?.id ?? '', payerId: line?.payer.id ?? '' };
  }
}

interface FoundAgreement {
  readonly id: string;
  readonly number: string;
  readonly lines: ReadonlyArray<{ readonly id: string; readonly payer: { readonly id: string } }>;
}

const required = (found: { readonly id: string } | undefined, name: string): string => {
  if (!found) throw new Error(`The demo has no ${name}`);
  return found.id;
};
