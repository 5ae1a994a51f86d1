package city.onewindow.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What one look at a page finds: asked of the browser in one go, for each question costs a way there and back. */
final class Look {
    private static final String SCRIPT = """
            () => {
              const root = document.documentElement
              const parts = (selector, keep, shown) =>
                [...document.querySelectorAll(selector)].filter(keep).map(e => e.outerHTML.slice(0, shown))
              const words = text => [...text.matchAll(/(?<![\\w.\\/:-])[A-Za-z]+(?![\\w\\/:-]|\\.\\w)|\\d{4}-\\d{4}-\\d{4}-\\d(?!\\d)/g)]
                .filter(word => word[0].length <= 16)
              const isBroken = (node, word) => {
                const range = document.createRange()
                range.setStart(node, word.index)
                range.setEnd(node, word.index + word[0].length)
                return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1
              }
              const pen = document.createElement('canvas').getContext('2d')
              const isTooNarrow = (cell, word) => {
                const label = getComputedStyle(cell, '::before')
                pen.font = label.font
                return pen.measureText(word[0]).width > parseFloat(label.width) + 1
              }
              const broken = []
              for (const cell of document.querySelectorAll('.ow-table td')) {
                const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
                while (texts.nextNode()) {
                  const node = texts.currentNode
                  words(node.data).filter(word => isBroken(node, word)).forEach(word => broken.push(word[0]))
                }
                if (cell.dataset.label && getComputedStyle(cell, '::before').content.startsWith('"')) {
                  words(cell.dataset.label).filter(word => isTooNarrow(cell, word))
                    .forEach(word => broken.push('label ' + word[0]))
                }
              }
              const isLabelled = e => [...(e.labels || [])].some(l => l.textContent.trim()) ||
                (e.getAttribute('aria-label') || '').trim() ||
                !e.matches('input, select, textarea') && e.textContent.trim()
              return {
                width: innerWidth,
                title: document.title,
                headings: document.querySelectorAll('h1').length,
                raw: document.body.innerText.split('\\n').filter(line => !line.includes('planted'))
                  .filter(line => /\\?\\?[^?]+\\?\\?|\\$\\{|#\\{/.test(line)),
                nameless: parts('input:not([type=hidden]), select, textarea, button, a[href]',
                  e => e.checkVisibility() && !isLabelled(e), 200),
                broken: [...new Set(broken)],
                beyond: (root.scrollWidth <= root.clientWidth ? [] : [root.scrollWidth + ' wide'].concat(
                  parts('body *', e => e.getBoundingClientRect().left + e.scrollWidth > root.clientWidth + 1, 160)))
                  .concat(parts('.ow-table td', e => e.scrollWidth > e.clientWidth + 1, 300))
              }
            }""";

    private final Map<?, ?> found;
    private final String where;

    Look(Page page) {
        found = (Map<?, ?>) page.evaluate(SCRIPT);
        where = page.url() + " at " + found.get("width");
    }

    /** Message keys and template expressions that show through; not those that a test planted. */
    Look showsNoRawKeys() {
        assertThat(list("raw")).as("raw keys on %s", where).isEmpty();
        return this;
    }

    /** Nothing reaches beyond the right edge, no word or tracking code of a table is broken, nothing to press or fill is without a name, and the page has one heading. */
    void isWithinItsEdges() {
        assertThat(list("nameless")).as("controls without a name on %s", where).isEmpty();
        assertThat(list("beyond")).as("beyond the edge on %s", where).isEmpty();
        assertThat(list("broken")).as("words broken within on %s", where).isEmpty();
        assertThat(found.get("headings")).as("headings on %s", where).isEqualTo(1);
        assertThat((String) found.get("title")).as("title of %s", where).isNotBlank();
    }

    private List<?> list(String name) {
        return (List<?>) requireNonNull(found.get(name));
    }
}
