/** @file Dark, light, or as the system has it. */
import { byId } from "./dom.js";
import { onPress } from "./press.js";

const THEMES = ["auto", "dark", "light"];
const KEPT_AS = "modul-theme";
const MEDIA = { auto: "(prefers-color-scheme: light)", dark: "not all", light: "all" };

/** Takes the theme that was chosen last, and lets choose another. @param {() => void} changed the colours are others */
export function startTheme(changed) {
    const sheet = byId("light"), button = byId("theme");
    let theme = kept();
    const apply = () => {
        sheet.media = MEDIA[theme];
        document.documentElement.dataset.theme = theme;
        button.textContent = "◐ " + theme;
        button.setAttribute("aria-label", "theme: " + theme);
        changed();
    };
    onPress(button, () => {
        theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
        keep(theme);
        apply();
    });
    matchMedia("(prefers-color-scheme: light)").addEventListener("change", changed);
    apply();
}

/** Where the browser keeps nothing, a theme lasts as long as the page. */
function kept() {
    try {
        const theme = localStorage.getItem(KEPT_AS);
        return THEMES.includes(theme) ? theme : "auto";
    } catch {
        return "auto";
    }
}

function keep(theme) {
    try {
        localStorage.setItem(KEPT_AS, theme);
    } catch {
        // Nothing kept: no harm.
    }
}
