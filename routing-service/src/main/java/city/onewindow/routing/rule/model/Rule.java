package city.onewindow.routing.rule.model;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param id stable from version to version, for events and people to name it by
 * @param zh its Chinese name
 * @param en its English name, where it has one
 * @param enabled whether it is asked at all
 */
public record Rule(String id, String zh, @Nullable String en, boolean enabled, Conditions conditions, Result result) {}
