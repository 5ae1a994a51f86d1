package city.onewindow.routing.suggestion.csv;

import city.onewindow.routing.suggestion.model.Example;

/**
 * A row of a file.
 *
 * @param row from 1, the first line and blank ones not counted
 * @param line in which it begins, from 1
 */
public record LabelledText(long row, long line, Example example) {}
