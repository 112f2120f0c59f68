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

/** A text that touches the document only where it changed. */
export class TextCell {
    #node = document.createTextNode("");
    #shown = "";

    /** @param {Element} parent */
    constructor(parent) {
        parent.replaceChildren(this.#node);
    }

    /** @param {string} text */
    set(text) {
        if (text === this.#shown) return;
        this.#shown = text;
        this.#node.data = text;
    }
}

/** An attribute that touches the document only where it changed. */
export class AttributeCell {
    #element;
    #name;
    #shown;

    /** @param {Element} element @param {string} name */
    constructor(element, name) {
        this.#element = element;
        this.#name = name;
    }

    /** @param {string|number|boolean} value */
    set(value) {
        if (value === this.#shown) return;
        this.#shown = value;
        this.#element.setAttribute(this.#name, String(value));
    }
}
