import { EventEmitter } from 'node:events';

/** An object that throws when something is asked of it that the stand-in does not have. */
export function loud<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(inner, key) {
      if (!(key in inner)) {
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
        throw new Error(`The electron stand-in has no ${name}.${key}`);
      }
      const value: unknown = Reflect.get(inner, key);
      return typeof value === 'function' && !value.prototype ? value.bind(inner) : value;
    },
    set(inner, key, value) {
      if (!(key in inner)) throw new Error(`The electron stand-in has no ${name}.${String(key)}`);
      return Reflect.set(inner, key, value);
    },
  });
}

/** An emitter on which only these events can be listened for. */
export class LoudEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = events;
  }

  override on(event: string, listener: (...values: never[]) => void): this {
    this.#check(event);
    return super.on(event, listener as (...values: unknown[]) => void);
  }

  override once(event: string, listener: (...values: never[]) => void): this {
    this.#check(event);
    return super.once(event, listener as (...values: unknown[]) => void);
  }

  /** Tells an event that listeners may refuse, and whether one did. */
  isRefused(event: string, details: object = {}, ...rest: readonly unknown[]): boolean {
    const told = {
      ...details,
      defaultPrevented: false,
      preventDefault() {
        told.defaultPrevented = true;
      },
    };
    this.emit(event, told, ...rest);
    return told.defaultPrevented;
  }

  #check(event: string): void {
    if (!this.#events.includes(event))
      throw new Error(`The electron stand-in has no event ${this.#name} '${event}'`);
  }
}
