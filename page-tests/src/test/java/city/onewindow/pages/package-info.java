/**
 * The pages as people use them, in Chromium: in both languages, on a telephone and on a desk, with a keyboard, without
 * scripts. Where there is no Chromium each test says so and is skipped.
 */
@NullMarked
package city.onewindow.pages;

import org.jspecify.annotations.NullMarked;
