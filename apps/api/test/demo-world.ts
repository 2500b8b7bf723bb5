import { businessDate } from '@lindung/domain/shared/business-date';

import { demoPassword } from '../src/demo/demo-users.js';
import { DemoVisitor } from '../src/demo/demo-visitor.js';
import { demoLogIns, loadDemo } from '../src/demo/load-demo.js';
import { World } from './world.js';

/** The demo in a database of its own, which goes on from day to day. */
export class DemoWorld {
  #world: World | undefined;

  get world(): World {
    if (!this.#world) throw new Error('The world of the demo is not open');
    return this.#world;
  }

  async open(): Promise<void> {
    this.#world = await World.create({ demo: true });
  }

  async load(day: string): Promise<void> {
    const { server, services, clock } = this.world;
    await loadDemo({ http: server.http, services, clock }, businessDate(day), () => undefined);
  }

  enter(username: string): Promise<DemoVisitor> {
    const logIn = demoLogIns.find((one) => one.username === username);
    return DemoVisitor.signIn(this.world.server.http, username, logIn?.password ?? demoPassword);
  }

  async close(): Promise<void> {
    await this.world.close();
  }
}
