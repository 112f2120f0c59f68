/** @file Making elements, and touching them only where something changed. */

/**
 * An element with attributes and children.
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node|string)} children
 */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
}

/** The element with an id. @param {string} id */
export const byId = id => document.getElementById(id);

const asItIs = value => String(value);

/** A text that is made, and touches the document, only where its value changed. */
export class TextCell {
    #node = document.createTextNode("");
    #format;
    #shown = "";

    /** @param {Element} parent @param {(value: any) => string} format */
    constructor(parent, format = asItIs) {
        this.#format = format;
        parent.replaceChildren(this.#node);
    }

    /** @param {string|number} value */
    set(value) {
        if (Object.is(value, this.#shown)) return;
        this.#shown = value;
        this.#node.data = this.#format(value);
    }
}

/** An attribute, likewise. */
export class AttributeCell {
    #element;
    #name;
    #format;
    #shown;

    /** @param {Element} element @param {string} name @param {(value: any) => string} format */
    constructor(element, name, format = asItIs) {
        this.#element = element;
        this.#name = name;
        this.#format = format;
    }

    /** @param {string|number|boolean} value */
    set(value) {
        if (Object.is(value, this.#shown)) return;
        this.#shown = value;
        this.#element.setAttribute(this.#name, this.#format(value));
    }
}
